## Names of the acts
act-law = Law "On State and Municipal Services"
act-law-full = Law of the Kyrgyz Republic "On State and Municipal Services" of 17 July 2014
act-typical-standard = Typical Standard
act-typical-standard-full = Typical Standard of state and municipal services (Government Resolution No. 603 of 3 September 2012)
act-instruction = Instruction for the Typical Standard
act-instruction-full = Instruction for filling in the Typical Standard of state and municipal services (Government Resolution No. 603 of 3 September 2012)
act-typical-regulation = Typical Administrative Regulation
act-typical-regulation-full = Typical Administrative Regulation of a state service (Government Order No. 287-r of 22 July 2014)
act-procedure = Procedure of developing and approving administrative regulations of state services
act-procedure-full = Regulation on how administrative regulations of state services are developed and approved (Government Order No. 287-r of 22 July 2014)
act-registry = Unified Registry of state services
act-registry-full = Unified Registry of state services (Government Resolution No. 85 of 10 February 2012)
act-bpmn = BPMN 2.0.2
act-bpmn-full = BPMN 2.0.2 (ISO/IEC 19510): Business Process Model and Notation
act-profile = RegDesigner's rules of drawing
act-profile-full = RegDesigner's rules of drawing (BPMN profile)

## A point of an act
point-of-law = art. { $point }
point-of-typical-standard = p. { $point }
point-of-instruction = p. { $point }
point-of-typical-regulation = p. { $point }
point-of-procedure = p. { $point }
point-of-registry = p. { $point }
point-of-bpmn = clause { $point }
point-of-profile = { $point }
reference-item = item { $number }
reference-row = row { $number }
reference-field = field { $number }
