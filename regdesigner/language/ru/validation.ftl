## Где стоит ошибка
place-point = пункт { $point }
place-row = пункт { $point }, строка { $row }
place-standard = поле { $field } стандарта

## Группы правил
family-BPMN = схема
family-FORM = официальная форма
family-STD = соответствие стандарту
family-EXE = исполнимость
family-LANG = языки и термины

## Важность
severity-error = ошибка
severity-warning = предупреждение
severity-info = сведение

## Сбой самого правила
INT000-message = Правило { $rule } не сработало ({ $where-in-code }: { $error }), поэтому по нему ничего не проверено.
INT000-hint = Итоги остальных правил верны. Передайте файл и это сообщение разработчикам программы.

## Виды действий
action-kind-informing = информирование
action-kind-accepting = приём
action-kind-examining = рассмотрение
action-kind-interacting = взаимодействие
action-kind-forming = формирование результата
action-kind-handing_over = выдача результата

## Каналы обращения
channel-in_person = лично
channel-phone = по телефону
channel-post = по почте
channel-electronic = в электронном виде

## У кого документ
holder-recipient = у самого потребителя
holder-provider = у исполнителя
holder-subordinate = в подведомственном учреждении исполнителя
holder-other_body = в другом государственном или муниципальном органе

## Языки
official-language-ky = на кыргызском языке
official-language-ru = на русском языке

## Где названо
name-source-registry = в реестре
name-source-standard = в стандарте
