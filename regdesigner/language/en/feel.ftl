# Why an expression (a condition of a flow, a cell of a decision table) is refused, and what to do.

feel-empty = The expression is empty
feel-empty-hint = Write a condition, for example: decision = "accept"

feel-too-long = The expression has { $length } characters; at most { $longest } are allowed
feel-too-long-hint = Split the decision, or make a decision table of it

feel-syntax = The expression cannot be read from character { $position } on
feel-syntax-hint = Compare with = (not ==), put texts in double quotes, join conditions by “and” and “or”, close every bracket

feel-unknown-variable = The variable “{ $name }” has no value
feel-unknown-variable-hint = Use only fields and decisions that earlier tasks of the regulation declare

feel-unknown-field = The value has no field “{ $name }”
feel-unknown-field-hint = Check the spelling of the field

feel-unknown-function = There is no function “{ $name }”
feel-unknown-function-hint = Only the built-in functions of FEEL may be called

feel-clock = The expression reads the clock: “{ $name }”
feel-clock-hint = Pass the date in as a field: the same answers must give the same decision on any day

feel-wrong-arguments = The function does not accept these values: { $name }
feel-wrong-arguments-hint = Check the number, order and type of the values in the brackets

feel-wrong-types = Values of different types are compared or computed together
feel-wrong-types-hint = Compare numbers with numbers, texts with texts, dates with dates

feel-no-value = The result is not a value: a function, a range or a number that is too large
feel-no-value-hint = Write the expression so that it yields true or false, a number, a text, a date or a list

feel-not-boolean =
    { $got ->
        [null] The condition is neither true nor false: a value is missing, or values of different types are compared
        [string] The condition yields a text, not true or false
        [number] The condition yields a number, not true or false
       *[other] The condition yields a list, not true or false
    }
feel-not-boolean-hint = Compare values, for example: count > 3

feel-bad-value = The value of “{ $name }” cannot be used in an expression
feel-bad-value-hint = Allowed are texts, numbers up to 16 digits, true and false, dates as text, and lists of these

feel-limit = The computation needs too much time or memory (more than { $milliseconds } ms)
feel-limit-hint = Simplify the expression: fewer repetitions and brackets inside each other
