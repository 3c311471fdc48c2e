## Реестр как таблица: выгрузка и загрузка

registry-column-number = №
registry-column-name-ky = Наименование на кыргызском
registry-column-name-ru = Наименование на русском
registry-column-name-en = Наименование на английском
registry-column-responsible = Ответственный орган
registry-column-provider = Исполнитель услуги
registry-column-paid = Платная
registry-exchange-yes = да
registry-exchange-no = нет

row-fate-new = новая
row-fate-changed = изменится
row-fate-same = без изменений
row-fate-wrong = ошибка

registry-exchange-no-titles = В первой строке нет столбцов «№» и наименования услуги
registry-exchange-no-titles-hint = Сначала выгрузите реестр и измените эту таблицу
registry-exchange-number = «{ $value }» не может быть номером услуги
registry-exchange-number-hint = Напишите раздел и номер в нём через точку, например 9.6
registry-exchange-number-not-text = { $value }: в ячейке число, а не текст, поэтому 9.1 не отличить от 9.10
registry-exchange-number-not-text-hint = Сделайте формат столбца с номерами текстовым и впишите номер заново
registry-exchange-formula = Вместо наименования стоит формула: { $value }
registry-exchange-formula-hint = Напишите вместо формулы текст
registry-exchange-no-body = Орган не указан
registry-exchange-no-body-hint = Напишите название органа из реестра
registry-exchange-body-unknown = В реестре нет такого органа: { $value }
registry-exchange-body-unknown-hint = Сначала добавьте орган в реестр или исправьте его название
registry-exchange-paid = «{ $value }» непонятно
registry-exchange-paid-hint = Напишите «да» или «нет», а если неизвестно, оставьте ячейку пустой

refused-registry-changed = Тем временем реестр изменил кто-то другой
refused-registry-changed-hint = Обновите страницу и внесите изменение заново
refused-service-has-folder = У услуги { $service } есть стандарт или регламент, её нельзя убрать из реестра
refused-service-has-folder-hint = Сначала уберите её документы в корзину
refused-service-number-taken = Номер { $service } уже есть
refused-service-number-taken-hint = Напишите другой номер
refused-service-without-name = У услуги { $service } нет наименования
refused-service-without-name-hint = Напишите наименование на кыргызском и русском языках
refused-no-such-chapter = В реестре нет раздела { $chapter }
refused-no-such-chapter-hint = В реестре есть разделы с 1 по 9
refused-body-is-named = Орган «{ $body }» используется, его нельзя убрать
refused-body-is-named-hint = Сначала передайте услуги, папки и учётные записи другому органу
refused-body-id = «{ $body }» не может быть обозначением органа
refused-body-id-hint = Используйте строчные латинские буквы, цифры и дефис
refused-body-id-taken = Обозначение «{ $body }» уже есть
refused-body-id-taken-hint = Напишите другое обозначение
refused-body-without-name = У органа нет названия
refused-body-without-name-hint = Напишите название на кыргызском и русском языках
refused-chapter-without-name = У раздела нет названия
refused-chapter-without-name-hint = Напишите название на кыргызском и русском языках

table-too-large = Таблица или то, что в ней, слишком велика: больше { $limit } МБ
table-too-large-hint = Оставьте в таблице только нужные листы и строки
table-too-many-rows = В таблице больше { $rows } строк или { $columns } столбцов
table-too-many-rows-hint = Загрузите таблицу по частям
table-damaged = Этот файл не читается как таблица
table-damaged-hint = Сохраните его заново как XLSX или CSV
table-unsafe = В таблице есть объявления, которых в ней не бывает; она не читается
table-unsafe-hint = Откройте её в табличной программе и сохраните заново как XLSX
table-not-utf8 = Файл CSV записан не в кодировке UTF-8
table-not-utf8-hint = Сохраните файл как «CSV UTF-8»
