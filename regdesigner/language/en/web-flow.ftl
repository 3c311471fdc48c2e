## Names of what operations on the course of actions put into the drawing, in all languages
flow-new-yes = yes
flow-new-no = no
flow-new-other_way = another case
flow-new-are_complete = Are the documents in order?
flow-new-complete = yes
flow-new-to_return = return for correction
flow-new-to_refuse = refuse
flow-new-return_documents = Returning the documents for correction
flow-new-corrected = Corrected documents arrived
flow-new-not_corrected = Not corrected in time
flow-new-continued = continued
flow-new-position = New position
flow-new-ask = request
flow-new-answer = answer
