letter-subject = № { $number } суроо-талап
letter-no-due = мөөнөтү көрсөтүлгөн эмес
letter-text =
    № { $number } суроо-талап
    Кызмат: { $service }
    Сураган орган: { $asking }
    Жооп берүү мөөнөтү: { $due }
    Кирип, жооп бериңиз: { $link }

letter-no-way = Бул органга суроо-талаптар эми кат менен жөнөтүлбөйт
letter-no-mail-server = Тиркеменин жөндөөлөрүндө почта сервери көрсөтүлгөн эмес
letter-address-wrong = Бул дарекке жазууга болбойт
letter-address-refused = Почта сервери бул дарекке катты албайт (код { $code })
letter-mail-refused = Почта сервери катты кабыл алган жок (код { $code })
letter-no-connection = { $host } жооп бербейт ({ $reason })
letter-private-address = { $host } жеке тармакта жайгашкан, жөндөөлөр буга уруксат бербейт
letter-redirected = Дарек башка жакка алып барат (код { $code }); каттар ал жакка жөнөтүлбөйт
letter-refused = Экинчи тарап катты кабыл алган жок (код { $code })
letter-unforeseen = Программа муну алдын ала эске алган эмес: { $error }
letter-arrived = Кат акыры жеткирилди

refused-letter-arrived = { $number } каты мурда эле жеткирилген
refused-answer-unreadable = Жооп окулбайт
refused-answer-unreadable-hint = number, fields жана answered_by талаалары бар JSON жөнөтүңүз; number даректегиге дал келсин.
web-error-not-signed = Кол тамга жок, туура эмес же эскирген
web-error-not-signed-hint = Убакыт белгисине, чекитке жана денеге жалпы сыр сөз менен кол коюңуз; сааттар беш мүнөткө чейин айырмаланышы мүмкүн.
