letter-subject = Запрос № { $number }
letter-no-due = срок не указан
letter-text =
    Запрос № { $number }
    Услуга: { $service }
    Запрашивающий орган: { $asking }
    Ответить до: { $due }
    Войдите и ответьте: { $link }

letter-no-way = Запросы в этот орган больше не отправляются письмом
letter-no-mail-server = В настройках приложения не указан почтовый сервер
letter-address-wrong = По этому адресу написать нельзя
letter-address-refused = Почтовый сервер не принимает письма на этот адрес (код { $code })
letter-mail-refused = Почтовый сервер отклонил письмо (код { $code })
letter-no-connection = { $host } не отвечает ({ $reason })
letter-private-address = { $host } находится в частной сети, настройки этого не разрешают
letter-redirected = Адрес ведёт в другое место (код { $code }); письма туда не следуют
letter-refused = Другая сторона отклонила письмо (код { $code })
letter-unforeseen = Программа этого не предусмотрела: { $error }
letter-arrived = Письмо всё же доставлено

refused-letter-arrived = Письмо { $number } уже доставлено
refused-answer-unreadable = Ответ не читается
refused-answer-unreadable-hint = Отправьте JSON с полями number, fields и answered_by; number – тот же, что в адресе.
web-error-not-signed = Подпись отсутствует, неверна или устарела
web-error-not-signed-hint = Подпишите отметку времени, точку и тело общим секретом; часы могут расходиться на пять минут.
