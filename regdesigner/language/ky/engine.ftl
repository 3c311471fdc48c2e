# Регламент эмне үчүн аткарылбайт же кадам эмне үчүн жасалган жок жана эмне кылуу керек.

## Схемадагы код
engine-unsafe-condition = Шарт аткарылбай турган тилде жазылган
engine-unsafe-condition-hint = Шартты FEEL тилинде жазыңыз, мисалы: decision = "accept"
engine-unsafe-script = Схемада скрипт бар; скрипттер эч качан аткарылбайт
engine-unsafe-script-hint = Скриптти кызмат адамынын тапшырмасына алмаштырып, ал эмне кыларын 3-сапка жазыңыз
engine-unsafe-service-call = Схема сырткы системаны же программаны чакырат; мындай чакыруу эч качан аткарылбайт
engine-unsafe-service-call-hint = Чакырууну кызмат адамынын тапшырмасына же билдирүү жөнөтүүгө жана аны күтүүгө алмаштырыңыз
engine-unsafe-cardinality = Кайталоолордун саны схемада туюнтма менен эсептелет; бул аткарылбайт
engine-unsafe-cardinality-hint = Бутактарды бирден чийиңиз же кайталоолордун эң көп саны көрсөтүлгөн кайтаруу жебесин чийиңиз
engine-unsafe-loop-condition = Иш-аракет өзүнүн шарты боюнча кайталанат; бул аткарылбайт
engine-unsafe-loop-condition-hint = Тандоону, шартты жана кайталоолордун эң көп саны көрсөтүлгөн кайтаруу жебесин чийиңиз
engine-unsafe-completion-condition = Иш-аракет өзүнүн шарты боюнча аяктайт; бул аткарылбайт
engine-unsafe-completion-condition-hint = Иш-аракеттен кийин улантууну же токтотууну чечкен тандоону чийиңиз
engine-unsafe-correlation = Схема билдирүү кайсы ишке тиешелүү экенин туюнтма боюнча аныктайт; бул аткарылбайт
engine-unsafe-correlation-hint = Туюнтманы алып салыңыз: билдирүү ишке анын номери боюнча берилет
engine-unsafe-listener = Схемада башка программанын иштеткичи бар; иштеткичтер эч качан аткарылбайт
engine-unsafe-listener-hint = Иштеткичти ал түзүлгөн программада өчүрүңүз
engine-unsafe-decision-table = Схема бул жерде аткарылбай турган чечимдер таблицасын чакырат
engine-unsafe-decision-table-hint = Чечимди кызмат адамы тапшырманын талаасында кабыл алсын, жол андан кийинки тандоодо тандалсын

## Чийилгени боюнча аткарылбай турган нерселер
engine-condition-unreadable = Шарт окулбайт: { $condition }
engine-condition-unreadable-hint = Шартты FEEL тилинде жазыңыз, мисалы: decision = "accept"
engine-condition-unknown-field = Шартта бир да тапшырмада жарыяланбаган талаа колдонулган: { $field }
engine-condition-unknown-field-hint = Талааны аны толтурган тапшырмада жарыялаңыз же жазылышын оңдоңуз
engine-one-start =
    { $number ->
        [0] Башталыш жок
       *[other] Башталыш бирден көп: { $number }
    }
engine-one-start-hint = Бир гана башталыш чийиңиз; ар башка кайрылуу жолдорун тандоонун бутактары катары чийиңиз
engine-event-sub-process = Иш-аракеттер тобу окуядан башталат; бул аткарылбайт
engine-event-sub-process-hint = Анын ордуна иш-аракеттин чегине окуя коюп, андан кийин эмне аткарыларын чийиңиз
engine-nested-too-deep = Иш-аракеттер топторунун бири-бирине камтылышы { $limit } деңгээлден ашат
engine-nested-too-deep-hint = Ички кадамдарды өзүнчө топторсуз чийиңиз
engine-flow-dangles = Жебенин башы же аягы жок
engine-flow-dangles-hint = Жебенин эки учун тең туташтырыңыз же аны өчүрүңүз
engine-flow-crosses = Жебе иш-аракеттер тобунун чегин кесип өтөт
engine-flow-crosses-hint = Жебени топтун ичинде бүтүрүп, сыртында жаңысын баштаңыз
engine-condition-elsewhere = Жебенин шарты бар, бирок ал тандоодон чыкпайт
engine-condition-elsewhere-hint = Жебенин алдына тандоо коюңуз же шартты алып салыңыз
engine-condition-missing = Жебе тандоодон чыгат, бирок анын шарты жок жана ал «калган учурларда» деп белгиленген эмес
engine-condition-missing-hint = Жебеге шарт бериңиз же аны «калган учурларда» деп белгилеңиз
engine-unsupported = Бул элемент аткарылбайт: { $construct }
engine-unsupported-hint = Муну иш-аракеттер, билдирүүлөр, таймерлер, тандоолор жана иш-аракеттер топтору менен чийиңиз
engine-unsupported-loop = Иш-аракет өзүнөн өзү кайталанат же бир эле убакта бир нече жолу аткарылат; бул аткарылбайт
engine-unsupported-loop-hint = Тандоону жана кайталоолордун эң көп саны көрсөтүлгөн кайтаруу жебесин же бир убакта жүрүүчү бутактарды чийиңиз
engine-timer-without-term = Таймердин мөөнөтү көрсөтүлгөн эмес же окулбайт
engine-timer-without-term-hint = Мөөнөттү мүнөттүн, сааттын, күндүн, айдын же жылдын бүтүн саны менен көрсөтүңүз
engine-error-uncaught = Бул катадан кийин эмне болору сырткы иш-аракеттер тобунун чегинде көрсөтүлгөн эмес
engine-error-uncaught-hint = Иш-аракеттер тобунун чегине бир гана ката окуясын коюңуз
engine-flow-into-start = Жебе башталышка же иш-аракеттин чегиндеги окуяга кирет
engine-flow-into-start-hint = Жебени окуядан кийинки иш-аракетке жеткириңиз
engine-never-reached = Бул жерге бир да жебе алып барбайт, ошондуктан иш буга эч качан жетпейт
engine-never-reached-hint = Элементти мурункусу менен туташтырыңыз же өчүрүңүз
engine-boundary-without-host = Чектеги окуя ошол эле процесстин иш-аракетине бекитилген эмес
engine-boundary-without-host-hint = Окуяны иш-аракеттин чегине бекитиңиз
engine-event-gateway = Күтүү айрылышы күтүлгөн билдирүүлөргө жана таймерлерге гана алып барбайт
engine-event-gateway-hint = Ар бир жебе өзүнүн билдирүүсүнө, таймерине же чегинде окуясы жок кабыл алуу тапшырмасына барсын

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
engine-not-due = Таймердин убактысы { $due } болгондо гана келет
engine-not-due-hint = Ошол убакта кайра кайрылыңыз

## Токтоп калуулар
engine-loop-exhausted = { $flow } жебеси менен өтүүлөрдүн саны чегинен ашмак (чеги: { $limit })
engine-loop-exhausted-hint = Башка чечим кабыл алыңыз же регламентте кайталоолордун эң көп санын көбөйтүңүз
engine-no-condition-holds = Тандоонун бир да шарты аткарылган жок, калган учурлар үчүн жолу да жок
engine-no-condition-holds-hint = Калган учурлар үчүн жолду белгилеңиз же шарттарды толуктаңыз
engine-condition-fails = { $flow } жебесинин шарты эсептелбейт: { $condition }
engine-condition-fails-hint = Шарттагы бардык талаалар тандоого жеткенге чейин толтурулганын текшериңиз
engine-due-unknown = Таймердин убактысы иш календарынын чегинен чыгып кетет
engine-due-unknown-hint = Органдын календарын кийинки жылдар менен толуктаңыз же мөөнөттү кыскартыңыз
engine-runs-in-circles = Иш бул жерде бир да тапшырмасыз айлана берет
engine-runs-in-circles-hint = Кайталануучу бөлүккө тапшырма коюңуз же анын шарттарын оңдоңуз
engine-stands-still = Иш бул жерде эч качан келбей турган нерсени күтүп турат
engine-stands-still-hint = Бутактар бөлүнгөндөй эле бириктирилгенин текшериңиз: тандоо тандоо менен, бир убактагы бутактар күтүүчү түйүн менен

## Сакталган абал
engine-snapshot-unfit = Иштин сакталган абалы бузулган же башка регламентке таандык
engine-snapshot-unfit-hint = Ишти ал башталган регламенттин версиясы менен ачыңыз
engine-snapshot-version = Сакталган абалдын версиясы { $version }; программа { $known } чейинки версияларды билет
engine-snapshot-version-hint = Ишти программанын жаңыраак версиясы менен ачыңыз
