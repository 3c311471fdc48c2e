# Регламент эмне үчүн аткарылбайт же кадам эмне үчүн жасалган жок жана эмне кылуу керек.

## Схемадагы код
engine-unsafe-condition = Шарт аткарылбай турган тилде жазылган
engine-unsafe-condition-hint = Шартты FEEL тилинде жазыңыз, мисалы: decision = "accept"
engine-unsafe-script = Схемада скрипт бар; скрипттер эч качан аткарылбайт
engine-unsafe-script-hint = Скриптти кызмат адамынын тапшырмасына алмаштырып, ал эмне кыларын 3-сапка жазыңыз
engine-unsafe-service-call = Схема сырткы системаны же программаны чакырат; мындай чакыруу эч качан аткарылбайт
engine-unsafe-service-call-hint = Чакырууну кызмат адамынын тапшырмасына же билдирүү жөнөтүүгө жана аны күтүүгө алмаштырыңыз
engine-unsafe-cardinality = Канча жолу аткарыла тургандыгы аткарылбаган тилде жазылган
engine-unsafe-cardinality-hint = Жөнөкөй сан же FEEL тилинде талааны же формуланы жазыңыз
engine-unsafe-loop-condition = Иш-аракетти кайталоо шарты аткарылбаган тилде жазылган
engine-unsafe-loop-condition-hint = Шартты FEEL тилинде жазыңыз же өчүрүңүз: анда кызмат адамынан суралат
engine-unsafe-completion-condition = Кайталоолорду токтотуу шарты аткарылбаган тилде жазылган
engine-unsafe-completion-condition-hint = Шартты FEEL тилинде жазыңыз же өчүрүңүз
engine-unsafe-correlation = Схема билдирүү кайсы ишке тиешелүү экенин туюнтма боюнча аныктайт; бул аткарылбайт
engine-unsafe-correlation-hint = Туюнтманы алып салыңыз: билдирүү ишке анын номери боюнча берилет
engine-unsafe-listener = Схемада башка программанын иштеткичи бар; иштеткичтер эч качан аткарылбайт
engine-unsafe-listener-hint = Иштеткичти ал түзүлгөн программада өчүрүңүз
engine-unsafe-decision-table = Чечим таблицасы аткарылбаган тилде жазылган
engine-unsafe-decision-table-hint = Уячаларын FEEL тилинде жазыңыз

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
engine-event-sub-process = Иш-аракеттер тобу окуядан башталат, же окуялык топ жөнөкөй башталышка ээ
engine-event-sub-process-hint = Аны окуя баштаса, окуялык топ деп белгилеңиз; болбосо жөнөкөй башталыш коюңуз
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
engine-unsupported-hint = Муну иш-аракеттер, окуялар, тандоолор жана иш-аракеттер топтору менен чийиңиз
engine-timer-without-term = Таймердин мөөнөтү көрсөтүлгөн эмес же окулбайт
engine-timer-without-term-hint = Мөөнөттү мүнөттүн, сааттын, күндүн, айдын же жылдын бүтүн саны менен көрсөтүңүз
engine-error-uncaught = Бул катадан кийин эмне болору сыртында көрсөтүлгөн эмес же бир нече жолу көрсөтүлгөн
engine-error-uncaught-hint = Иш-аракеттер тобунун чегине бир гана ката окуясын коюңуз
engine-call-unresolved = Чакырылган процесс табылган жок: { $process }
engine-call-unresolved-hint = Процессти shared-actions папкасына салыңыз же анын ордуна иш-аракеттер тобун чийиңиз
engine-link = «{ $link }» шилтемеси ошол эле аттагы бир гана шилтемеге алып барбайт, же андан жебе чыгат
engine-link-hint = Ушул эле топто ошол аттагы бир кабыл алуучу шилтеме чийиңиз, жөнөтүүчүсүнөн жебе чыгарбаңыз
engine-escalation-caught-twice = Бир эле эскалацияны бир нече окуя кабыл алат
engine-escalation-caught-twice-hint = Алардын бирин калтырыңыз же ар башка код бериңиз
engine-table-missing = Тапшырма decisions папкасындагы чечим таблицасын атабайт
engine-table-missing-hint = Чечимдин id'син көрсөтүңүз же кызмат адамы талаасы бар тапшырмада чечсин
engine-table-policy = Чечим таблицасынын эрежелерди тандоо тартиби аткарылбайт
engine-table-policy-hint = UNIQUE, FIRST, ANY же бир жыйынтык үчүн суммасы, эң азы, эң көбү, саны менен COLLECT колдонуңуз
engine-table-output = Чечим таблицасы тапшырмада көрсөтүлбөгөндү берет: { $field }
engine-table-output-hint = Ар бир жыйынтыкты тапшырманын талаасы катары көрсөтүп, таблицанын бардык уячаларын толтуруңуз
engine-flow-into-start = Жебе башталышка же иш-аракеттин чегиндеги окуяга кирет
engine-flow-into-start-hint = Жебени окуядан кийинки иш-аракетке жеткириңиз
engine-never-reached = Бул жерге бир да жебе алып барбайт, ошондуктан иш буга эч качан жетпейт
engine-never-reached-hint = Элементти мурункусу менен туташтырыңыз же өчүрүңүз
engine-boundary-without-host = Иш-аракеттин чегиндеги окуя ошол эле процесстин иш-аракетине бекитилген эмес
engine-boundary-without-host-hint = Окуяны иш-аракеттин чегине бекитиңиз
engine-event-gateway = Күтүү айрылышы күтүлгөн окуялардан башкага да алып барат
engine-event-gateway-hint = Ар бир жебе өзүнүн окуясына же чегинде окуясы жок кабыл алуу тапшырмасына барсын

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
engine-start-unknown = Иш ал жерден баштала албайт: ал регламенттин башталышы эмес
engine-start-unknown-hint = Башталыштардын бирин атаңыз
engine-instances-over-bound = { $number } жолу аткарууга болбойт: 0дөн { $limit } чейинки бүтүн сан керек
engine-instances-over-bound-hint = Азыраак санды бериңиз же регламентте чекти көбөйтүңүз
engine-ask-instances = Канча жолу аткаруу керек?
engine-ask-instances-hint = Регламенттин чегиндеги бүтүн сан
engine-ask-again = Дагы бир жолу аткаруу керекпи?
engine-ask-again-hint = Ооба же жок

## Токтоп калуулар
engine-loop-exhausted = { $flow } жебеси менен өтүүлөрдүн саны чегинен ашмак (чеги: { $limit })
engine-loop-exhausted-hint = Башка чечим кабыл алыңыз же регламентте кайталоолордун эң көп санын көбөйтүңүз
engine-no-condition-holds = Тандоонун бир да шарты аткарылган жок, калган учурлар үчүн жолу да жок
engine-no-condition-holds-hint = Калган учурлар үчүн жолду белгилеңиз же шарттарды толуктаңыз
engine-condition-fails = { $flow } жебесинин шарты эсептелбейт: { $condition }
engine-condition-fails-hint = Шарттагы бардык талаалар тандоого жеткенге чейин толтурулганын текшериңиз
engine-due-unknown = Таймердин убактысы иш календарынын чегинен чыгып кетет
engine-due-unknown-hint = Органдын календарын кийинки жылдар менен толуктаңыз же мөөнөттү кыскартыңыз
engine-runs-in-circles = Иш бул жерде бир да тапшырмасыз чексиз кайталана берет
engine-runs-in-circles-hint = Кайталануучу бөлүккө тапшырма коюңуз же анын шарттарын оңдоңуз
engine-stands-still = Иш бул жерде эч качан келбей турган нерсени күтүп турат
engine-stands-still-hint = Бутактар бөлүнгөндөй эле бириктирилгенин текшериңиз: тандоо тандоо менен, бир убактагы бутактар күтүүчү түйүн менен
engine-repeats-exhausted = Иш-аракет чегинен ({ $limit }) көп кайталанмак
engine-repeats-exhausted-hint = Башкача чечиңиз же регламентте чекти көбөйтүңүз
engine-too-many-instances = Иш-аракет { $number } жолу аткарылмак, чеги { $limit }
engine-too-many-instances-hint = Санды оңдоңуз же регламентте чекти көбөйтүңүз
engine-number-unusable = Канча жолу аткарылары «{ $value }», бул бүтүн сан эмес
engine-number-unusable-hint = Иш-аракет башталганга чейин талаада бүтүн сан болсун
engine-repeats-fail = Иш-аракет канча жолу кайталанарын эсептөөгө болбойт: { $condition }
engine-repeats-fail-hint = Иш-аракет башталганга чейин бардык талаалар толтурулсун
engine-table-none = Чечим таблицасынын бир да эрежеси туура келбейт
engine-table-none-hint = Таблицаны толуктаңыз же калган учурлар үчүн эреже кошуңуз
engine-table-several = Чечим таблицасынын { $number } эрежеси туура келип, бири-бирине каршы
engine-table-several-hint = Эрежелер бири-бирин жокко чыгарсын же биринчиси чечсин (FIRST)
engine-table-fails = Чечим таблицасын эсептөөгө болбойт
engine-table-fails-hint = Чечимге чейин бардык талаалар толтурулсун
engine-table-unfit = Чечим таблицасынын жыйынтыгы тапшырманын талааларына туура келбейт
engine-table-unfit-hint = Таблицанын маанилерин же талаалардын түрүн оңдоңуз

## Сакталган абал
engine-snapshot-unfit = Иштин сакталган абалы бузулган же башка регламентке таандык
engine-snapshot-unfit-hint = Ишти ал башталган регламенттин версиясы менен ачыңыз
engine-snapshot-version = Сакталган абалдын версиясы { $version }; программа { $known } чейинки версияларды билет
engine-snapshot-version-hint = Ишти программанын жаңыраак версиясы менен ачыңыз
engine-unforeseen = Программа муну алдын ала эске алган эмес: { $error }
engine-unforeseen-hint = Тиркемени тейлеген адамга билдириңиз: чоо-жайы ошол мүнөттүн журналында. Андан кийин кайталаңыз
