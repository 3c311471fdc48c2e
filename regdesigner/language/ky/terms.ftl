## Мөөнөттөр
term-minute-working = { $amount } мүнөт
term-minute-calendar = { $amount } мүнөт (үзгүлтүксүз эсептегенде)
term-hour-working = { $amount } саат
term-hour-calendar = { $amount } саат (үзгүлтүксүз эсептегенде)
term-day-working = { $amount } иш күнү
term-day-calendar = { $amount } календардык күн
term-month-calendar = { $amount } ай
term-year-calendar = { $amount } жыл
