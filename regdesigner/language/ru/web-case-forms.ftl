# Поля задачи, заявления, сообщения.

web-field-missing = Не заполнено: «{ $field }»
web-field-long = «{ $field }»: длиннее { $limit } знаков
web-field-boolean = «{ $field }»: выберите «да» или «нет»
web-field-choice = «{ $field }»: выберите один из вариантов
web-field-number = «{ $field }»: укажите число, «{ $value }» — не число
web-field-date = «{ $field }»: укажите дату в виде 31.01.2026
web-field-text = «{ $field }»: введите текст
web-field-yes = Да
web-field-no = Нет
web-field-not-given = не указывается
web-field-choose = – выберите –
