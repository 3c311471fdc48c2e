## The three views
editor-views = Виды регламента
editor-view-diagram = Схема
editor-view-table = Таблица
editor-view-paper = Документ
editor-view-key = Клавиши: { $key }
editor-drawing-tools = Инструменты схемы

## Keys and tools
editor-help = Клавиши
editor-close = Закрыть
editor-help-everywhere = Везде
editor-help-diagram = На схеме
editor-help-table = В таблице
editor-help-paper = В документе
editor-key-views = перейти к схеме, таблице, документу
editor-key-undo = на шаг назад
editor-key-redo = повторить отменённое
editor-key-save = сохранить сейчас (сохраняется и само)
editor-key-help = эта страница
editor-key-walk = перейти по пути к следующему, предыдущему, соседнему месту
editor-key-nudge = сдвинуть выбранное
editor-key-append = добавить следующее
editor-key-rename = изменить название
editor-key-replace = изменить вид
editor-key-open = перейти к строкам справа; Esc – обратно на схему
editor-key-delete = удалить
editor-key-copy = копировать, вставить – и в другой регламент
editor-key-find = искать на схеме
editor-key-scroll = двигать схему
editor-key-zoom = крупнее, мельче, настоящий размер
editor-lay-out = Разложить заново
editor-lay-out-hint = Приводит всю схему в порядок; можно вернуть одним шагом

## Drafts that were left, older versions
editor-restored = Восстановлен проект, который этот браузер сохранил { $at }: на сервер он не попал.
editor-restored-keep = Оставить
editor-restored-drop = Отбросить
editor-trial-left = Изменения, которые вы пробовали ({ $at }), когда покинули страницу, в проект не вошли.
editor-trial-take = Внести в проект
editor-trial-drop = Отбросить
editor-older = Это версия { $number }, только для чтения; нынешняя – { $newest }.
editor-older-leave = К нынешней версии
editor-older-restore = Сделать снова новейшей

## Slack and findings
editor-show-slack = Запас
editor-slack = Можно продлить ещё на { $amount }, не нарушив срок стандарта.
editor-slack-of-action = Сколько ещё можно добавить, не нарушив срок стандарта
editor-row = строка { $row }
editor-search-findings = Искать в замечаниях
editor-group-by = Группировать
editor-group-by-kind = по видам
editor-group-by-place = по действиям
editor-group-standard = Стандарт
editor-group-whole = Регламент в целом
editor-checking = Проверяется…

## What is drawn
designer-group-typical = Типичные действия
designer-new-register = Регистрация обращения
designer-new-agree = Согласование проекта решения
designer-new-sign = Подписание решения
designer-new-notify = Уведомление потребителя
designer-palette-register = Регистрация обращения
designer-palette-agree = Согласование проекта
designer-palette-sign = Подписание решения
designer-palette-notify = Уведомление потребителя
designer-palette-position = Должность
designer-add-position = Добавить должность: на схеме появится новая дорожка
