# The editor of the form of a task.

forms-parts = Parts of the form
forms-seen = How the form looks
forms-add-words = add an explanation
forms-new-words = Explanation
forms-new-group = Group of fields
forms-required = required
forms-words = Explanation
forms-heading = Heading of the group
forms-label = Label of the field
forms-help = Help for the field
forms-control = How it is chosen
forms-not-asked = Fields that are not asked yet
forms-more = Add more
forms-is-textfield = Text of one line
forms-is-textarea = Text of several lines
forms-is-number = Number
forms-is-checkbox = Tick
forms-is-radio = Choice, variants in sight
forms-is-select = Choice from a list
forms-is-datetime = Date
forms-is-text = Explanation
forms-is-group = Group
forms-is-separator = Line
forms-empty = Drag fields into this group
