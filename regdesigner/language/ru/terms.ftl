## Сроки
term-minute-working =
    { $amount ->
        [one] { $amount } минута
        [few] { $amount } минуты
       *[other] { $amount } минут
    }
term-minute-calendar =
    { $amount ->
        [one] { $amount } минута
        [few] { $amount } минуты
       *[other] { $amount } минут
    } (считая непрерывно)
term-hour-working =
    { $amount ->
        [one] { $amount } час
        [few] { $amount } часа
       *[other] { $amount } часов
    }
term-hour-calendar =
    { $amount ->
        [one] { $amount } час
        [few] { $amount } часа
       *[other] { $amount } часов
    } (считая непрерывно)
term-day-working =
    { $amount ->
        [one] { $amount } рабочий день
        [few] { $amount } рабочих дня
       *[other] { $amount } рабочих дней
    }
term-day-calendar =
    { $amount ->
        [one] { $amount } календарный день
        [few] { $amount } календарных дня
       *[other] { $amount } календарных дней
    }
term-month-calendar =
    { $amount ->
        [one] { $amount } месяц
        [few] { $amount } месяца
       *[other] { $amount } месяцев
    }
term-year-calendar =
    { $amount ->
        [one] { $amount } год
        [few] { $amount } года
       *[other] { $amount } лет
    }
