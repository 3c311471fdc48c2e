## Сравнение двух редакций регламента
comparison-title = Сравнение редакций административного регламента
comparison-editions = Прежняя редакция – { $old }, новая редакция – { $new }.
comparison-two-services = Сравниваются регламенты двух разных услуг: «{ $old }» и «{ $new }».
comparison-nothing = Редакции не различаются.
comparison-old = Прежняя редакция
comparison-new = Новая редакция
comparison-place = Место
comparison-limits = Сроки по стандарту
comparison-points = Пункты регламента
comparison-actions = Действия
comparison-course = Порядок действий
comparison-heading-form = Официальная форма
comparison-heading-status = Состояние
comparison-heading-service = Номер в реестре
comparison-status-template = типовой образец
comparison-status-draft = проект
comparison-status-in_review = на согласовании
comparison-status-approved = утверждён
comparison-status-in_force = действует

## Действие целиком
comparison-action-added = новое действие
comparison-action-dropped = действие исключено
comparison-action-moved = действие переставлено
comparison-action-renamed = прежнее наименование: «{ $name }»
comparison-action-renumbered = прежний номер: 10.{ $number }
comparison-action-unchanged = { $count ->
    [one] Без изменений { $count } действие.
    [few] Без изменений { $count } действия.
   *[other] Без изменений { $count } действий.
}

## Что стало с одной записью
comparison-fate-moved = переставлено

## Места действия
comparison-aspect-ground = основание
comparison-aspect-responsible = ответственный
comparison-aspect-duties = обязанности
comparison-aspect-requirements = требования
comparison-aspect-term = срок
comparison-aspect-interactions = взаимодействие
comparison-aspect-decisions = решения
comparison-aspect-criteria = критерии выбора
comparison-aspect-result = результат
comparison-aspect-handing_on = передача результата
comparison-aspect-recording = способ фиксации
comparison-aspect-note = примечание
comparison-aspect-kind = вид действия
comparison-aspect-features = особенности
comparison-aspect-channels = способы обращения
comparison-aspect-categories = категории получателей
comparison-aspect-electronic = в электронном виде
comparison-aspect-outsourced = передано частным лицам
comparison-aspect-uses = используемые документы
comparison-aspect-produces = создаваемые документы
comparison-aspect-refusal_grounds = основания для отказа
comparison-aspect-quality = параметры качества
comparison-aspect-fields = данные задачи
comparison-row = строка { $row }: { $aspect }

## Слова для записей
comparison-none-stated = указано, что нет
comparison-nameless-decision = решение
comparison-nameless-parallel = граница параллельных работ
comparison-nameless-event = событие
comparison-nameless-step = шаг
comparison-nothing-said = не указано
comparison-yes = да
comparison-field = { $label } ({ $name })
comparison-field-variants = { $label } ({ $name }): { $variants }
comparison-language-ky = на кыргызском
comparison-language-ru = на русском
comparison-language-en = на английском
comparison-interaction-term = срок – { $term }
comparison-interaction-electronic = в электронном виде

## Порядок
comparison-way-added = После «{ $source }» теперь следует «{ $target }».
comparison-way-dropped = После «{ $source }» больше не следует «{ $target }».
comparison-case-begins = начало
comparison-case-ends = завершение
comparison-case-ends-result = завершение: результат предоставлен
comparison-case-ends-refusal_of_documents = завершение: отказ в приёме документов
comparison-case-ends-refusal_of_service = завершение: отказ в услуге
comparison-wait = Срок ожидания «{ $name }»: было – { $old }, стало – { $new }.
comparison-clock-stands = Во время «{ $name }» течение срока теперь приостанавливается.
comparison-clock-runs = Во время «{ $name }» срок теперь течёт.
comparison-repeats = Возврат от «{ $name }»: было не более { $old } раз, стало не более { $new } раз.
comparison-unbounded = неизвестного числа

## Сроки
comparison-no-standard = Сроки не сравнены: рядом с регламентом нет стандарта.
comparison-one-standard = Обе редакции измерены по одному стандарту: { $file }.
comparison-not-measured = не измерен

## Команда
cli-compare-help = Показывает, что изменилось в регламенте, словами официальной таблицы.
cli-compare-help-2 = Сравниваются действия и строки, пункты, порядок и влияние на три срока. Перестановки и переименования узнаются.
cli-compare-help-3 = OLD и NEW – папки регламентов или файлы .bpmn. Завершается кодом 0 и тогда, когда есть различия.
cli-compare-short = Сравнить две редакции
comparison-standard = Стандарт
