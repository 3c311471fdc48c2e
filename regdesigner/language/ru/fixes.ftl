## Исправления: что будет изменено
fix-renumber = Действия нумеруются по порядку: 1, 2, 3.
fix-drop-condition = Условие, которое никогда не проверяется, убирается.
fix-mark-default = Единственный путь без условия помечается как путь для всех остальных случаев.
fix-add-party = «{ $party }» добавляется в перечень пункта 4.
fix-list-parties = Пункт 4 заполняется по строкам 5 действий.
fix-from-registry = Записываются слова реестра.
fix-from-point-3 = Записывается единственный исполнитель, названный в пункте 3.
fix-say-free = Указывается, что услуга предоставляется бесплатно.
fix-three-years = Периодичность пересмотра – три года: дольше закон не разрешает.
fix-number-of-standard = Ставится номер из стандарта: наименование в обоих документах одно.
fix-name-lane = На дорожке пишется единственная должность её действий.
fix-write-feel = Условие записывается на языке FEEL.
fix-variant = Вместо «{ $value }» пишется объявленный вариант «{ $variant }».
fix-say-once = Сказанное дважды остаётся один раз.
fix-one-alphabet = Слово «{ $got }» пишется буквами одного алфавита: «{ $wanted }».
fix-official-word = Вместо «{ $got }» пишется «{ $wanted }».

## Что изменяется: места схемы
fix-place-name = название
fix-place-default = путь для всех остальных случаев
fix-place-fields = поля
fix-place-outcome = исход дела
fix-place-condition = условие
fix-place-criterion = критерий
fix-place-probability = вероятность
fix-place-service = номер в реестре
fix-place-language = язык условия
fix-place-id = обозначение (id)
fix-place-mark = отметка
fix-place-gateway-behind = развилка после элемента
fix-place-gateway-before = развилка перед элементом
fix-place-gateway-out = развилка
fix-place-shape = чертёж
fix-yes = да
fix-no = нет

## Командная строка
cli-option-fix = показать, что можно исправить без участия человека, и исправить после вопроса
cli-option-yes = вместе с --fix: исправить без вопроса
cli-fix-nothing = Исправлять без решения человека нечего.
cli-fix-summary = Исправлений: { $fixes }; изменяемых файлов: { $files }.
cli-fix-ask = Исправить так?
cli-fix-not-made = Ничего не изменено. Чтобы исправить: --fix --yes
cli-fix-made = Исправлено. Что осталось – ниже.
file-not-written = Файл не записан, ничего не изменено
file-not-written-hint = Проверьте, есть ли право записи в файл и в его папку
