## Terms
term-minute-working =
    { $amount ->
        [one] { $amount } minute
       *[other] { $amount } minutes
    }
term-minute-calendar =
    { $amount ->
        [one] { $amount } minute
       *[other] { $amount } minutes
    } (counted without a break)
term-hour-working =
    { $amount ->
        [one] { $amount } hour
       *[other] { $amount } hours
    }
term-hour-calendar =
    { $amount ->
        [one] { $amount } hour
       *[other] { $amount } hours
    } (counted without a break)
term-day-working =
    { $amount ->
        [one] { $amount } working day
       *[other] { $amount } working days
    }
term-day-calendar =
    { $amount ->
        [one] { $amount } calendar day
       *[other] { $amount } calendar days
    }
term-month-calendar =
    { $amount ->
        [one] { $amount } month
       *[other] { $amount } months
    }
term-year-calendar =
    { $amount ->
        [one] { $amount } year
       *[other] { $amount } years
    }
