## Ката кайда турат
place-point = { $point }-пункт
place-row = { $point }-пункт, { $row }-сап
place-standard = стандарттын { $field }-талаасы

## Эрежелердин тобу
family-BPMN = схема
family-FORM = расмий форма
family-STD = стандартка шайкештик
family-EXE = аткарылуучулугу
family-LANG = тилдер жана терминдер

## Маанилүүлүгү
severity-error = ката
severity-warning = эскертүү
severity-info = маалымат

## Эреженин өзүнүн бузулушу
INT000-message = { $rule } эрежеси иштебей калды ({ $where-in-code }: { $error }), ошондуктан бул эреже боюнча эч нерсе текшерилген жок.
INT000-hint = Калган эрежелердин жыйынтыгы туура. Файлды жана бул билдирүүнү программаны иштеп чыгуучуларга жибериңиз.

## Иш-аракеттердин түрлөрү
action-kind-informing = маалымат берүү
action-kind-accepting = кабыл алуу
action-kind-examining = карап текшерүү
action-kind-interacting = өз ара аракеттешүү
action-kind-forming = натыйжаны түзүү
action-kind-handing_over = натыйжаны берүү

## Кайрылуу жолдору
channel-in_person = өзү келип
channel-phone = телефон аркылуу
channel-post = почта аркылуу
channel-electronic = электрондук түрдө

## Документ кимде
holder-recipient = пайдалануучунун өзүндө
holder-provider = аткаруучуда
holder-subordinate = аткаруучунун ведомство алдындагы мекемесинде
holder-other_body = башка мамлекеттик же муниципалдык органда

## Тилдер
official-language-ky = кыргызча
official-language-ru = орусча

## Аталыш кайда
name-source-registry = реестрде
name-source-standard = стандартта
