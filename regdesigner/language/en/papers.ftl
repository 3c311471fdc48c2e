row-requirements = Requirements to keep:
row-features = Special features by channel and category of recipients:
row-criteria = Criteria for choosing the variant:
row-interaction-term = Term: { $term }
row-interaction-electronic = Also carried out electronically
diagram-action = Action { $number }. { $name }
diagram-described = Block diagram of the actions in their order: { $actions }.
