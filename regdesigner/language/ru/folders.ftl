# Ошибки при чтении файлов YAML и папок регламентов: что не так и что делать.

file-unreadable = Файл не открывается
file-unreadable-hint = Проверьте, что файл существует и у вас есть право его читать

yaml-too-large = Файл слишком велик: больше { $limit } КиБ
yaml-too-large-hint = Разделите файл или уберите из него лишнее

yaml-not-utf8 = Начиная с этой строки текст не в кодировке UTF-8
yaml-not-utf8-hint = Сохраните файл в кодировке UTF-8

yaml-syntax = Это место не читается как YAML
yaml-syntax-hint = Проверьте отступы (пробелы, а не табуляция), кавычки и скобки; текст с двоеточием внутри возьмите в кавычки

yaml-empty = Файл пуст
yaml-empty-hint = Образец файла смотрите в примерах папки bpmn_models

yaml-several-documents = В файле больше одного документа
yaml-several-documents-hint = Уберите строку «---»: в одном файле один документ

yaml-alias = Ссылки (& и *) не допускаются
yaml-alias-hint = Запишите значение полностью; текст, который начинается с «&» или «*», возьмите в кавычки

yaml-tag = Метки типов (!) не допускаются
yaml-tag-hint = Уберите метку; текст, который начинается с «!», возьмите в кавычки

yaml-too-deep = Вложенность больше { $limit } уровней
yaml-too-deep-hint = Уберите лишние скобки или отступы

yaml-key-not-text = Имя поля не может быть списком или набором полей
yaml-key-not-text-hint = Запишите имя поля простым словом

yaml-duplicate-key = Поле «{ $key }» задано дважды
yaml-duplicate-key-hint = Удалите одно из двух

yaml-missing-field = Нет поля «{ $key }»
yaml-missing-field-hint = Добавьте поле в этом месте; что в нём стоит, сказано в схеме из папки docs/schemas

yaml-unknown-key = Неизвестное поле «{ $key }»
yaml-unknown-key-hint = Удалите поле; допустимые поля перечислены в схеме из папки docs/schemas

yaml-misspelt-key = Неизвестное поле «{ $key }»
yaml-misspelt-key-hint = Возможно, имелось в виду «{ $suggestion }»?

yaml-text-expected = Здесь должен стоять текст
yaml-text-expected-hint = Впишите текст; число, которое служит текстом, возьмите в кавычки

yaml-service-number-not-quoted = Номер услуги записан без кавычек: { $value }
yaml-service-number-not-quoted-hint = Запишите его в кавычках: "{ $value }". Без кавычек номер читается как дробь, и 9.10 не отличить от 9.1

yaml-service-number = «{ $value }» – не номер услуги
yaml-service-number-hint = Номер – это глава реестра (1–9) и номер в ней, например "9.6"; если известна только глава – "4"

yaml-whole-number-expected = Здесь должно стоять целое число, а записано «{ $value }»
yaml-whole-number-expected-hint = Запишите число без кавычек и без дробной части, например 30

yaml-number-expected = Здесь должно стоять число, а записано «{ $value }»
yaml-number-expected-hint = Запишите число без кавычек, с точкой, например 120.50

yaml-yes-no-expected = Здесь должно стоять true (да) или false (нет), а записано «{ $value }»
yaml-yes-no-expected-hint = Запишите true или false без кавычек

yaml-list-expected = Здесь должен стоять список
yaml-list-expected-hint = Начните каждый пункт с новой строки знаком «- »; пустой список записывается []

yaml-mapping-expected = Здесь должна стоять группа полей
yaml-mapping-expected-hint = Запишите поля в виде «имя: значение», например ky: …, ru: …

yaml-choice-expected = Значения «{ $value }» нет; допустимы: { $allowed }
yaml-choice-expected-hint = Запишите одно из допустимых значений

yaml-date-expected = «{ $value }» – не дата
yaml-date-expected-hint = Запишите дату в порядке год-месяц-день, например 2014-07-22

yaml-instant-expected = «{ $value }» – не дата и время
yaml-instant-expected-hint = Запишите по времени Бишкека, без указания часового пояса, например "2026-11-23T10:00"

yaml-term-months-working = Месяцы и годы не считаются по рабочим дням
yaml-term-months-working-hint = Запишите basis: calendar или задайте срок в рабочих днях

yaml-term-amount = Величина срока – целое число от 1 до 10000000, а записано «{ $value }»
yaml-term-amount-hint = Запишите срок так: amount: 30, unit: minute, basis: working

yaml-wrong-value = Значение «{ $value }» недопустимо
yaml-wrong-value-hint = Какие значения допустимы, сказано в схеме из папки docs/schemas

yaml-id-twice = «{ $value }» встречается дважды
yaml-id-twice-hint = Каждому нужно своё обозначение: измените или удалите второе

yaml-id-unknown = «{ $value }» в этом файле нет
yaml-id-unknown-hint = Запишите одно из: { $known }

yaml-opening-hours = Часы работы указаны неверно: «{ $value }»
yaml-opening-hours-hint = Запишите промежутки по порядку и без пересечений, например ["9:00-12:30", "13:30-18:00"]

yaml-never-open = Ни один день недели не рабочий
yaml-never-open-hint = Укажите часы работы хотя бы одного дня

form-unknown = Официальной формы «{ $version }» нет
form-unknown-hint = Имеющиеся формы: { $known }

form-unknown-blank = В форме неизвестный пропуск: { $blank }
form-unknown-blank-hint = Здесь допустимы пропуски: { $known }

folder-no-such-path = Такого файла или папки нет
folder-no-such-path-hint = Проверьте, правильно ли записан путь

folder-no-regulation = В папке нет регламента (файла .bpmn)
folder-no-regulation-hint = Укажите папку регламента или создайте новую: regdesigner new

folder-several-regulations = В папке регламентов: { $count }, а нужен один
folder-several-regulations-hint = Укажите сам файл .bpmn

folder-no-models = Модели, поставляемые с программой, не найдены
folder-no-models-hint = Переустановите программу

folder-exists = Папка существует и не пуста
folder-exists-hint = Задайте имя другой, новой папки

folder-not-writable = В папку нельзя записывать
folder-not-writable-hint = Выберите место, куда вам разрешено записывать

yaml-plain-value-expected = Здесь должно стоять одно простое значение: текст, число, true или false
yaml-plain-value-expected-hint = Уберите скобки или список и запишите само значение

yaml-control-character = В этой строке есть невидимый знак, недопустимый в YAML
yaml-control-character-hint = Наберите строку заново: такой знак обычно попадает при копировании из другой программы

service-name-empty = Наименование услуги пусто
service-name-empty-hint = Впишите наименование в --name; если услуга есть в реестре, --name можно не указывать

service-name-unknown = В реестре нет услуги с номером { $service }, её наименование неизвестно
service-name-unknown-hint = Укажите наименование в --name или проверьте номер

yaml-term-expected = Срок записан словами: «{ $value }»
yaml-term-expected-hint = Запишите срок полями, например { $suggestion } (basis: working – рабочее время, calendar – календарный счёт)

yaml-comma-in-braces = Здесь текст разорван запятой: «{ $key }»
yaml-comma-in-braces-hint = Текст с запятой внутри возьмите в кавычки, например {"{"}ky: "Бишкек ш., Токтогул көч., 105", ru: "…"{"}"}

yaml-more-mistakes = Других ошибок в этом файле: { $count }, строки: { $lines }

folder-instead-of-file = Это не файл, а папка
folder-instead-of-file-hint = Положите вместо неё файл с этим именем или переименуйте папку

folder-link-leads-nowhere = Эта ссылка никуда не ведёт
folder-link-leads-nowhere-hint = Исправьте ссылку или положите вместо неё сам файл

folder-file-misnamed = Этот файл не читается: он должен называться «{ $name }»
folder-file-misnamed-hint = Переименуйте файл в «{ $name }»

folder-shared-actions = Это папка общих действий: отдельно они не проверяются
folder-shared-actions-hint = Укажите регламент, который вызывает это действие

# Формы задач

form-not-json = Этот файл нельзя прочесть как форму: это не JSON
form-not-json-hint = Откройте форму в редакторе и сохраните её заново или исправьте файл как JSON

form-value-wrong = Здесь должно стоять значение другого вида
form-value-wrong-hint = Запишите значение так, как сказано на странице docs/bpmn-profile.md

form-value-unknown = Форма не может содержать значение «{ $value }»
form-value-unknown-hint = Возможные значения: { $allowed }

form-key-unknown = Свойство «{ $key }» в форме не разрешено
form-key-unknown-hint = Удалите свойство: форма располагает и поясняет поля и больше ничего не делает

form-markup = Текст формы содержит разметку, шаблон или ссылку: { $text }
form-markup-hint = Напишите текст простыми словами

form-too-many = В форме больше { $limit } частей
form-too-many-hint = Разделите форму на несколько задач

form-condition-unreadable = Условие скрытия не читается: { $condition }
form-condition-unreadable-hint = Напишите условие на FEEL, например = channel = "post"
