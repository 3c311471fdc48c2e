# YAML файлдарын жана регламенттердин папкаларын окуудагы каталар: эмне туура эмес жана эмне кылуу керек.

file-unreadable = Файлды ачууга болбойт
file-unreadable-hint = Файл бар экенин жана аны окууга укугуңуз бар экенин текшериңиз

yaml-too-large = Файл өтө чоң: { $limit } КиБ чегинен ашат
yaml-too-large-hint = Файлды бөлүңүз же андан ашыкчасын алып салыңыз

yaml-not-utf8 = Бул саптан баштап текст UTF-8 коддоосунда эмес
yaml-not-utf8-hint = Файлды UTF-8 коддоосунда сактаңыз

yaml-syntax = Бул жерди YAML катары окууга болбойт
yaml-syntax-hint = Сап башындагы боштуктарды (табуляция эмес), тырмакчаларды жана кашааларды текшериңиз; ичинде кош чекит бар текстти тырмакчага алыңыз

yaml-empty = Файл бош
yaml-empty-hint = Файлдын үлгүсүн bpmn_models папкасындагы мисалдардан караңыз

yaml-several-documents = Файлда бирден көп документ бар
yaml-several-documents-hint = «---» сызыгын алып салыңыз: бир файлда бир документ болот

yaml-alias = Шилтемелерге (& жана *) уруксат жок
yaml-alias-hint = Маанини толугу менен жазыңыз; «&» же «*» менен башталган текстти тырмакчага алыңыз

yaml-tag = Түр белгилерине (!) уруксат жок
yaml-tag-hint = Белгини алып салыңыз; «!» менен башталган текстти тырмакчага алыңыз

yaml-too-deep = Маанилердин бири-бирине камтылышы { $limit } деңгээлден ашат
yaml-too-deep-hint = Ашыкча кашааларды же боштуктарды алып салыңыз

yaml-key-not-text = Талаанын аты тизме же талаалар тобу боло албайт
yaml-key-not-text-hint = Талаанын атын жөнөкөй сөз менен жазыңыз

yaml-duplicate-key = «{ $key }» талаасы эки жолу берилген
yaml-duplicate-key-hint = Экөөнүн бирин өчүрүңүз

yaml-missing-field = «{ $key }» талаасы жок
yaml-missing-field-hint = Талааны ушул жерге кошуңуз; анын мазмуну docs/schemas папкасындагы схемада жазылган

yaml-unknown-key = «{ $key }» деген талаа белгисиз
yaml-unknown-key-hint = Талааны өчүрүңүз; уруксат берилген талаалар docs/schemas папкасындагы схемада

yaml-misspelt-key = «{ $key }» деген талаа белгисиз
yaml-misspelt-key-hint = «{ $suggestion }» деп жазууну каалаган жоксузбу?

yaml-text-expected = Бул жерде текст болушу керек
yaml-text-expected-hint = Текстти жазыңыз; санды текст катары берүү үчүн аны тырмакчага алыңыз

yaml-service-number-not-quoted = Кызматтын номери тырмакчасыз жазылган: { $value }
yaml-service-number-not-quoted-hint = Тырмакчага алып жазыңыз: "{ $value }". Тырмакчасыз номер бөлчөк сан болуп окулат, 9.10 менен 9.1 айырмаланбай калат

yaml-service-number = «{ $value }» кызматтын номери эмес
yaml-service-number-hint = Номер – реестрдин главасы (1–9) жана андагы катар номери, мисалы "9.6"; главасы гана белгилүү болсо – "4"

yaml-whole-number-expected = Бул жерде бүтүн сан болушу керек, жазылганы: «{ $value }»
yaml-whole-number-expected-hint = Санды тырмакчасыз жана бөлчөксүз жазыңыз, мисалы 30

yaml-number-expected = Бул жерде сан болушу керек, жазылганы: «{ $value }»
yaml-number-expected-hint = Санды тырмакчасыз, чекит менен жазыңыз, мисалы 120.50

yaml-yes-no-expected = Бул жерде true (ооба) же false (жок) болушу керек, жазылганы: «{ $value }»
yaml-yes-no-expected-hint = Тырмакчасыз true же false деп жазыңыз

yaml-list-expected = Бул жерде тизме болушу керек
yaml-list-expected-hint = Ар бир мүчөсүн жаңы саптан «- » белгиси менен баштаңыз; бош тизме [] деп жазылат

yaml-mapping-expected = Бул жерде өз талаалары бар топ болушу керек
yaml-mapping-expected-hint = Талааларды «аты: мааниси» түрүндө жазыңыз, мисалы ky: …, ru: …

yaml-choice-expected = «{ $value }» деген маани жок; уруксат берилгендери: { $allowed }
yaml-choice-expected-hint = Уруксат берилген маанилердин бирин жазыңыз

yaml-date-expected = «{ $value }» – дата эмес
yaml-date-expected-hint = Датаны жыл-ай-күн иретинде жазыңыз, мисалы 2014-07-22

yaml-instant-expected = «{ $value }» – күн жана убакыт эмес
yaml-instant-expected-hint = Бишкек убактысы менен, алкак көрсөтпөй жазыңыз, мисалы "2026-11-23T10:00"

yaml-term-months-working = Айлар менен жылдар иш күндөрү боюнча эсептелбейт
yaml-term-months-working-hint = basis: calendar деп жазыңыз же мөөнөттү иш күндөрү менен бериңиз

yaml-term-amount = Мөөнөттүн саны 1ден 10000000го чейинки бүтүн сан болушу керек, жазылганы: «{ $value }»
yaml-term-amount-hint = Мөөнөттү мындай жазыңыз: amount: 30, unit: minute, basis: working

yaml-wrong-value = «{ $value }» деген маанини кабыл алууга болбойт
yaml-wrong-value-hint = Кандай маани уруксат берилгени docs/schemas папкасындагы схемада жазылган

yaml-id-twice = «{ $value }» эки жолу берилген
yaml-id-twice-hint = Ар биринин өз белгиси болсун: экинчисин өзгөртүңүз же өчүрүңүз

yaml-id-unknown = «{ $value }» бул файлда жок
yaml-id-unknown-hint = Булардын бирин жазыңыз: { $known }

yaml-opening-hours = Иш убактысы туура эмес: «{ $value }»
yaml-opening-hours-hint = Аралыктарды ирети менен, кайчылаштырбай жазыңыз, мисалы ["9:00-12:30", "13:30-18:00"]

yaml-never-open = Жуманын бир да күнү иш күнү эмес
yaml-never-open-hint = Жок дегенде бир күндүн иш убактысын жазыңыз

form-unknown = «{ $version }» расмий формасы жок
form-unknown-hint = Бар формалар: { $known }

form-unknown-blank = Формада белгисиз бош орун бар: { $blank }
form-unknown-blank-hint = Бул жерде колдонулуучу бош орундар: { $known }

folder-no-such-path = Мындай файл же папка жок
folder-no-such-path-hint = Жолдун жазылышын текшериңиз

folder-no-regulation = Папкада регламент (.bpmn файлы) жок
folder-no-regulation-hint = Регламенттин папкасын көрсөтүңүз же жаңысын түзүңүз: regdesigner new

folder-several-regulations = Папкада { $count } регламент бар, бирөө керек
folder-several-regulations-hint = .bpmn файлынын өзүн көрсөтүңүз

folder-no-models = Программа менен кошо келген моделдер табылган жок
folder-no-models-hint = Программаны кайра орнотуңуз

folder-exists = Папка бар жана бош эмес
folder-exists-hint = Башка, жаңы папканын атын бериңиз

folder-not-writable = Папкага жазууга болбойт
folder-not-writable-hint = Жазууга укугуңуз бар жерди тандаңыз

yaml-plain-value-expected = Бул жерде бир жөнөкөй маани болушу керек: текст, сан, true же false
yaml-plain-value-expected-hint = Кашааларды же тизмени алып салып, маанинин өзүн жазыңыз

yaml-control-character = Бул сапта YAML уруксат бербеген көрүнбөс белги бар
yaml-control-character-hint = Сапты кайра териңиз: көрүнбөс белги, адатта, башка программадан көчүрүлгөндө кирип калат

service-name-empty = Кызматтын аталышы бош
service-name-empty-hint = --name менен аталышты жазыңыз; кызмат реестрде бар болсо, --name параметрин калтырып койсоңуз болот

service-name-unknown = Реестрде { $service } номерлүү кызмат жок, андыктан анын аталышы белгисиз
service-name-unknown-hint = Аталышын --name менен бериңиз же номерин текшериңиз

yaml-term-expected = Мөөнөт сөз менен жазылган: «{ $value }»
yaml-term-expected-hint = Мөөнөттү талаалары менен жазыңыз, мисалы { $suggestion } (basis: working – иш убактысы, calendar – календардык эсеп)

yaml-comma-in-braces = Бул жерде текст үтүр боюнча бөлүнүп калды: «{ $key }»
yaml-comma-in-braces-hint = Ичинде үтүр бар текстти тырмакчага алыңыз, мисалы {"{"}ky: "Бишкек ш., Токтогул көч., 105", ru: "…"{"}"}

yaml-more-mistakes = Бул файлда дагы { $count } ката бар, саптары: { $lines }

folder-instead-of-file = Бул файл эмес, папка
folder-instead-of-file-hint = Мунун ордуна ушундай аттуу файл коюңуз же папканын атын өзгөртүңүз

folder-link-leads-nowhere = Бул шилтеме эч жерге алып барбайт
folder-link-leads-nowhere-hint = Шилтемени оңдоңуз же анын ордуна файлдын өзүн коюңуз

folder-file-misnamed = Бул файл окулбайт: анын аты «{ $name }» болушу керек
folder-file-misnamed-hint = Файлдын атын «{ $name }» деп өзгөртүңүз

folder-shared-actions = Бул жалпы иш-аракеттердин папкасы: өзүнчө текшерилбейт
folder-shared-actions-hint = Ал иш-аракетти чакырган регламентти көрсөтүңүз

# Тапшырмалардын формалары

form-not-json = Бул файлды форма катары окууга болбойт: ал JSON эмес
form-not-json-hint = Форманы редактордо ачып кайра сактаңыз же файлды JSON катары оңдоңуз

form-value-wrong = Бул жерде башка түрдөгү маани болушу керек
form-value-wrong-hint = Маанини docs/bpmn-profile.md барагындагыдай жазыңыз

form-value-unknown = «{ $value }» деген маанини форма кармай албайт
form-value-unknown-hint = Мүмкүн болгон маанилер: { $allowed }

form-key-unknown = Формада «{ $key }» деген касиетке уруксат жок
form-key-unknown-hint = Касиетти алып салыңыз: форма талааларды жайгаштырат жана түшүндүрөт, башка эч нерсе кылбайт

form-markup = Форманын тексти белгилөөнү, үлгүнү же шилтемени камтыйт: { $text }
form-markup-hint = Текстти жөнөкөй сөздөр менен жазыңыз

form-too-many = Формада { $limit } бөлүктөн ашык бар
form-too-many-hint = Форманы бир нече тапшырмага бөлүңүз

form-condition-unreadable = Жашыруу шартын окууга болбойт: { $condition }
form-condition-unreadable-hint = Шартты FEEL тилинде жазыңыз, мисалы = channel = "post"
