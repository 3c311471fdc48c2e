# Редактор формы задачи.

forms-parts = Части формы
forms-seen = Как форма выглядит
forms-add-words = добавить пояснение
forms-new-words = Пояснение
forms-new-group = Группа полей
forms-required = обязательное
forms-words = Пояснение
forms-heading = Название группы
forms-label = Название поля
forms-help = Пояснение к полю
forms-control = Как выбирают
forms-not-asked = Поля, о которых пока не спрашивают
forms-more = Добавить ещё
forms-is-textfield = Текст в одну строку
forms-is-textarea = Текст в несколько строк
forms-is-number = Число
forms-is-checkbox = Отметка
forms-is-radio = Выбор, варианты на виду
forms-is-select = Выбор из раскрывающегося списка
forms-is-datetime = Дата
forms-is-text = Пояснение
forms-is-group = Группа
forms-is-separator = Линия
forms-empty = Перетащите сюда поля
