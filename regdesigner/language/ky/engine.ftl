# Регламент эмне үчүн аткарылбайт же кадам эмне үчүн жасалган жок жана эмне кылуу керек.

## Схемадагы код
engine-unsafe-condition = Шарт аткарылбай турган тилде жазылган
engine-unsafe-condition-hint = Шартты FEEL тилинде жазыңыз, мисалы: decision = "accept"
engine-unsafe-script = Схемада скрипт бар; скрипттер эч качан аткарылбайт
engine-unsafe-script-hint = Скрипт-тапшырманы колдонуучунун тапшырмасына алмаштырып, кызмат адамы эмне кыларын 3-сапка жазыңыз
engine-unsafe-service-call = Схема сырткы кызматты же программаны чакырат; мындай чакыруу эч качан аткарылбайт
engine-unsafe-service-call-hint = Сервистик тапшырманы колдонуучунун тапшырмасына же билдирүү жөнөтүүгө жана күтүүгө алмаштырыңыз
engine-unsafe-cardinality = Кайталоонун саны схемада туюнтма менен эсептелет; бул аткарылбайт
engine-unsafe-cardinality-hint = Бутактарды бирден тартыңыз же эң көп кайталоо саны бар артка өтүүнү тартыңыз
engine-unsafe-loop-condition = Иш-аракет өзүнүн шарты боюнча кайталанат; бул аткарылбайт
engine-unsafe-loop-condition-hint = Шлюз жана шарты, эң көп кайталоо саны бар артка өтүүнү тартыңыз
engine-unsafe-completion-condition = Иш-аракет өзүнүн шарты боюнча аяктайт; бул аткарылбайт
engine-unsafe-completion-condition-hint = Иш-аракеттен кийин улантуу же улантпоону чечкен шлюз тартыңыз
engine-unsafe-correlation = Схема билдирүүнүн ишин туюнтма боюнча табат; бул аткарылбайт
engine-unsafe-correlation-hint = Туюнтманы алып салыңыз: билдирүү ишке анын номери боюнча берилет
engine-unsafe-listener = Схемада башка программанын иштеткичи бар; иштеткичтер эч качан аткарылбайт
engine-unsafe-listener-hint = Иштеткичти ал түзүлгөн программада өчүрүңүз
engine-unsafe-decision-table = Схема бул жерде аткарылбай турган чечимдер таблицасын чакырат
engine-unsafe-decision-table-hint = Чечимди талаасы бар тапшырмада кызмат адамы кабыл алсын, андан кийинки шлюз тандасын

## Тартылганы боюнча аткарылбай турган нерселер
engine-condition-unreadable = Шарт окулбайт: { $condition }
engine-condition-unreadable-hint = Шартты FEEL тилинде жазыңыз, мисалы: decision = "accept"
engine-condition-unknown-field = Шарт бир да тапшырмада жарыяланбаган нерсени окуйт: { $field }
engine-condition-unknown-field-hint = Талааны аны толтурган тапшырмада жарыялаңыз же жазылышын оңдоңуз
engine-one-start =
    { $number ->
        [0] Баштапкы окуя жок
       *[other] Баштапкы окуялар бирден көп: { $number }
    }
engine-one-start-hint = Бир гана баштапкы окуя тартыңыз; ар башка каналдардын жолдорун шлюздун бутактары катары тартыңыз
engine-event-sub-process = Ички процессти окуя баштамак; бул аткарылбайт
engine-event-sub-process-hint = Анын ордуна чектеги окуяны жана андан кийинкини тартыңыз
engine-nested-too-deep = Бири-биринин ичинде { $limit } санынан ашык ички процесс бар
engine-nested-too-deep-hint = Ички кадамдарды өзүнчө ички процесстерсиз тартыңыз
engine-flow-dangles = Өтүүнүн башы же аягы жок
engine-flow-dangles-hint = Өтүүнүн эки учун тең туташтырыңыз же аны өчүрүңүз
engine-flow-crosses = Өтүү ички процесстин чегин кесип өтөт
engine-flow-crosses-hint = Өтүүнү ички процесстин ичинде бүтүрүп, сыртында жаңысын баштаңыз
engine-condition-elsewhere = Өтүүнүн шарты бар, бирок ал тандоочу шлюздан чыкпайт
engine-condition-elsewhere-hint = Өтүүнүн алдына жалгыз тандоочу же көп тандоочу шлюз коюңуз
engine-condition-missing = Өтүү тандоочу шлюздан чыгат, бирок шарты жок жана демейки өтүү эмес
engine-condition-missing-hint = Өтүүгө шарт бериңиз же аны демейки өтүү деп белгилеңиз
engine-unsupported = Бул элемент аткарылбайт: { $construct }
engine-unsupported-hint = Муну тапшырмалар, билдирүүлөр, таймерлер, шлюздар жана ички процесстер менен тартыңыз
engine-unsupported-loop = Иш-аракет өзүнөн өзү кайталанат (цикл же бир нече нуска); бул аткарылбайт
engine-unsupported-loop-hint = Шлюз жана эң көп кайталоо саны бар артка өтүүнү же параллелдүү шлюздун бутактарын тартыңыз
engine-timer-without-term = Таймердин окула турган мөөнөтү жок
engine-timer-without-term-hint = Мөөнөттү мүнөттүн, сааттын, күндүн, айдын же жылдын бүтүн саны менен бериңиз
engine-error-uncaught = Бул катаны сырткы ички процесстин чегиндеги ката окуясы кармабайт
engine-error-uncaught-hint = Ички процесстин чегине так бир ката окуясын коюңуз
engine-flow-into-start = Өтүү баштапкы же чектеги окуяга кирет
engine-flow-into-start-hint = Өтүүнү окуядан кийинки иш-аракетке алып барыңыз
engine-never-reached = Бул жерге бир да өтүү келбейт, ошондуктан буга эч качан жетпейт
engine-never-reached-hint = Элементти мурункусу менен туташтырыңыз же өчүрүңүз
engine-boundary-without-host = Чектеги окуя ошол эле процесстин иш-аракетине бекитилген эмес
engine-boundary-without-host-hint = Окуяны иш-аракеттин чегине бекитиңиз
engine-event-gateway = Окуялар боюнча шлюз күтүлгөн билдирүүлөргө жана таймерлерге гана алып барбайт
engine-event-gateway-hint = Ар бир өтүү өзүнүн билдирүүсүнө, таймерине же чектеги окуясы жок кабыл алуу тапшырмасына барсын

## Талаалар
engine-field-undeclared = «{ $field }» талаасы бул жерде жарыяланган эмес; жарыяланганы: { $allowed }
engine-field-undeclared-hint = Жазылышын текшериңиз же талааны ушул элементте жарыялаңыз
engine-field-missing = Милдеттүү «{ $field }» талаасы толтурулган жок
engine-field-missing-hint = Талааны толтуруңуз
engine-field-not-boolean = «{ $field }» талаасы «ооба» же «жок» дегенди гана кабыл алат, «{ $value }» туура келбейт
engine-field-not-boolean-hint = true же false деп көрсөтүңүз
engine-field-not-choice = «{ $field }» талаасынын «{ $value }» деген варианты жок
engine-field-not-choice-hint = Булардын бирин тандаңыз: { $allowed }
engine-field-not-text = «{ $field }» талаасы текст күтөт, «{ $value }» туура келбейт
engine-field-not-text-hint = Текстти тырмакчага алыңыз
engine-field-not-number = «{ $field }» талаасы сан күтөт, «{ $value }» туура келбейт
engine-field-not-number-hint = Санды тырмакчасыз жана бирдиксиз жазыңыз
engine-field-not-date = «{ $field }» талаасы дата күтөт, «{ $value }» туура келбейт
engine-field-not-date-hint = Датаны жыл-ай-күн түрүндө жазыңыз: 2026-01-31

## Жасалбай калган кадамдар
engine-item-not-open = { $item } тапшырмасы ачык эмес: ал белгисиз, аткарылган же үзүлгөн
engine-item-not-open-hint = Ишти кайра жүктөп, азыр ачык турган тапшырмаларды караңыз
engine-wait-not-open = Иш муну мындан ары күтпөйт: { $item }
engine-wait-not-open-hint = Ишти кайра жүктөп, ал эмнени күтүп турганын караңыз
engine-not-due = Таймердин убактысы { $due } болгонго чейин келбейт
engine-not-due-hint = Ошол убакта кайрылыңыз

## Токтоп калуулар
engine-loop-exhausted = { $flow } өтүүсү чегинен көп жасалмак (чеги: { $limit })
engine-loop-exhausted-hint = Башка чечим кабыл алыңыз же регламентте кайталоонун чегин көбөйтүңүз
engine-no-condition-holds = Шлюздун бир да шарты аткарылган жок, демейки өтүүсү да жок
engine-no-condition-holds-hint = Демейки өтүүнү белгилеңиз же шарттарды толуктаңыз
engine-condition-fails = { $flow } өтүүсүнүн шарты эсептелбейт: { $condition }
engine-condition-fails-hint = Шарттагы бардык талаалар шлюзга жеткенге чейин толтурулганын текшериңиз
engine-due-unknown = Таймердин убактысы иш календарынын чегинен чыгып кетет
engine-due-unknown-hint = Органдын календарын кийинки жылдар менен толуктаңыз же мөөнөттү кыскартыңыз
engine-runs-in-circles = Иш бул жерде бир да тапшырмасыз тегерене берет
engine-runs-in-circles-hint = Циклге тапшырма коюңуз же анын шарттарын оңдоңуз
engine-stands-still = Иш бул жерде эч качан келбей турган нерсени күтүп турат
engine-stands-still-hint = Бириктирүүчү шлюз бөлүүчү шлюз менен бир түрдө экенин текшериңиз

## Сакталган абал
engine-snapshot-unfit = Иштин сакталган абалы бузулган же башка регламентке таандык
engine-snapshot-unfit-hint = Ишти ал башталган регламенттин версиясы менен ачыңыз
engine-snapshot-version = Сакталган абалдын версиясы { $version }; программа { $known } чейинки версияларды билет
engine-snapshot-version-hint = Ишти программанын жаңыраак версиясы менен ачыңыз
