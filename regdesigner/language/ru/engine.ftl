# Почему регламент нельзя исполнить или шаг не сделан, и что делать.

## Код в схеме
engine-unsafe-condition = Условие записано на языке, который не исполняется
engine-unsafe-condition-hint = Запишите условие на языке FEEL, например: decision = "accept"
engine-unsafe-script = В схеме есть программный сценарий; сценарии никогда не исполняются
engine-unsafe-script-hint = Замените сценарий задачей должностного лица и укажите в строке 3, что оно делает
engine-unsafe-service-call = Схема вызывает внешнюю систему или программу; такой вызов никогда не исполняется
engine-unsafe-service-call-hint = Замените вызов задачей должностного лица или отправкой сообщения и его ожиданием
engine-unsafe-cardinality = Число повторений записано на языке, который не исполняется
engine-unsafe-cardinality-hint = Укажите простое число, поле или формулу на FEEL
engine-unsafe-loop-condition = Условие повторения записано на языке, который не исполняется
engine-unsafe-loop-condition-hint = Запишите условие на FEEL или удалите его: тогда спросят должностное лицо
engine-unsafe-completion-condition = Условие прекращения повторений записано на языке, который не исполняется
engine-unsafe-completion-condition-hint = Запишите условие на FEEL или удалите его
engine-unsafe-correlation = Схема определяет по выражению, к какому делу относится сообщение; это не исполняется
engine-unsafe-correlation-hint = Уберите выражение: сообщение передаётся делу по его номеру
engine-unsafe-listener = В схеме есть обработчик другой программы; обработчики никогда не исполняются
engine-unsafe-listener-hint = Удалите обработчик в той программе, в которой он создан
engine-unsafe-decision-table = Таблица решений записана на языке, который не исполняется
engine-unsafe-decision-table-hint = Запишите её ячейки на FEEL

## Что нельзя исполнить так, как нарисовано
engine-condition-unreadable = Условие не читается: { $condition }
engine-condition-unreadable-hint = Запишите условие на языке FEEL, например: decision = "accept"
engine-condition-unknown-field = В условии использовано поле, не объявленное ни у одной задачи: { $field }
engine-condition-unknown-field-hint = Объявите поле у задачи, в которой оно заполняется, или исправьте написание
engine-one-start =
    { $number ->
        [0] Нет начала
       *[other] Начал больше одного: { $number }
    }
engine-one-start-hint = Нарисуйте ровно одно начало; разные каналы обращения нарисуйте ветвями выбора
engine-event-sub-process = Группа действий начинается с события, или у событийной группы обычное начало
engine-event-sub-process-hint = Если её запускает событие, отметьте её как событийную; иначе поставьте обычное начало
engine-nested-too-deep = Вложенность групп действий больше { $limit }
engine-nested-too-deep-hint = Нарисуйте внутренние шаги без собственных групп
engine-flow-dangles = У стрелки нет начала или конца
engine-flow-dangles-hint = Соедините оба конца стрелки или удалите её
engine-flow-crosses = Стрелка пересекает границу группы действий
engine-flow-crosses-hint = Закончите стрелку внутри группы и начните новую снаружи
engine-condition-elsewhere = У стрелки есть условие, но она выходит не из выбора
engine-condition-elsewhere-hint = Поставьте перед стрелкой выбор или уберите условие
engine-condition-missing = Стрелка выходит из выбора, но у неё нет условия и она не отмечена как путь «в остальных случаях»
engine-condition-missing-hint = Задайте условие стрелки или отметьте её как путь «в остальных случаях»
engine-unsupported = Этот элемент не исполняется: { $construct }
engine-unsupported-hint = Нарисуйте то же действиями, событиями, выбором и группами действий
engine-timer-without-term = Срок таймера не указан или не читается
engine-timer-without-term-hint = Укажите срок целым числом минут, часов, дней, месяцев или лет
engine-error-uncaught = Снаружи не указано, что следует за этой ошибкой, или указано несколько раз
engine-error-uncaught-hint = Поставьте на границу группы действий ровно одно событие ошибки
engine-call-unresolved = Вызываемый процесс не найден: { $process }
engine-call-unresolved-hint = Поместите процесс в папку shared-actions или нарисуйте группу действий
engine-link = Ссылка «{ $link }» не ведёт ровно к одной ссылке с тем же именем, или из неё выходит стрелка
engine-link-hint = Нарисуйте в той же группе одну принимающую ссылку с этим именем, а из отправляющей не выводите стрелку
engine-escalation-caught-twice = Одну и ту же эскалацию принимает несколько событий
engine-escalation-caught-twice-hint = Оставьте одно из них или дайте им разные коды
engine-table-missing = Задача не называет таблицу решений из папки decisions
engine-table-missing-hint = Укажите id решения, или пусть должностное лицо решает в задаче с полем
engine-table-policy = Порядок выбора правил таблицы решений не исполняется
engine-table-policy-hint = Используйте UNIQUE, FIRST, ANY или COLLECT с суммой, минимумом, максимумом или числом одного результата
engine-table-output = Таблица решений выдаёт то, что в задаче не объявлено: { $field }
engine-table-output-hint = Объявите каждый результат полем задачи и заполните все ячейки таблицы
engine-flow-into-start = Стрелка входит в начало или в событие на границе действия
engine-flow-into-start-hint = Доведите стрелку до действия, стоящего за событием
engine-never-reached = Сюда не ведёт ни одна стрелка, поэтому дело сюда никогда не дойдёт
engine-never-reached-hint = Соедините элемент с предыдущим или удалите его
engine-boundary-without-host = Событие на границе не прикреплено к действию того же процесса
engine-boundary-without-host-hint = Прикрепите событие к границе действия
engine-event-gateway = Развилка ожидания ведёт не только к ожидаемым событиям
engine-event-gateway-hint = Пусть каждая стрелка ведёт к своему событию или задаче получения без событий на границе

## Поля
engine-field-undeclared = Поле «{ $field }» здесь не объявлено; объявлены: { $allowed }
engine-field-undeclared-hint = Проверьте написание или объявите поле у этого элемента
engine-field-missing = Не заполнено обязательное поле «{ $field }»
engine-field-missing-hint = Заполните поле
engine-field-not-boolean = Поле «{ $field }» принимает «да» или «нет», а не «{ $value }»
engine-field-not-boolean-hint = Укажите true или false
engine-field-not-choice = У поля «{ $field }» нет варианта «{ $value }»
engine-field-not-choice-hint = Выберите одно из: { $allowed }
engine-field-not-text = Поле «{ $field }» текстовое, «{ $value }» не подходит
engine-field-not-text-hint = Заключите текст в кавычки
engine-field-not-number = Поле «{ $field }» числовое, «{ $value }» не подходит
engine-field-not-number-hint = Укажите число без кавычек и единиц измерения
engine-field-not-date = Поле «{ $field }» – это дата, «{ $value }» не подходит
engine-field-not-date-hint = Запишите дату в виде год-месяц-день: 2026-01-31

## Шаги, которые не сделаны
engine-item-not-open = Задача { $item } не открыта: она неизвестна, уже выполнена или прервана
engine-item-not-open-hint = Загрузите дело заново и посмотрите, какие задачи открыты сейчас
engine-wait-not-open = Дело этого больше не ожидает: { $item }
engine-wait-not-open-hint = Загрузите дело заново и посмотрите, чего оно ожидает
engine-not-due = Время таймера наступит не раньше { $due }
engine-not-due-hint = Вернитесь к делу в это время
engine-start-unknown = Дело не может начаться здесь: это не начало регламента
engine-start-unknown-hint = Назовите одно из начал
engine-instances-over-bound = Выполнить { $number } раз нельзя: нужно целое число от 0 до { $limit }
engine-instances-over-bound-hint = Укажите меньшее число или увеличьте предел в регламенте
engine-ask-instances = Сколько раз выполнить?
engine-ask-instances-hint = Целое число в пределах, указанных в регламенте
engine-ask-again = Выполнить ещё раз?
engine-ask-again-hint = Да или нет

## Происшествия
engine-loop-exhausted = Переходов по стрелке { $flow } было бы больше, чем допускает её предел ({ $limit })
engine-loop-exhausted-hint = Примите другое решение или увеличьте в регламенте наибольшее число повторений
engine-no-condition-holds = При выборе не выполнено ни одно условие, а пути для остальных случаев нет
engine-no-condition-holds-hint = Отметьте путь для остальных случаев или дополните условия
engine-condition-fails = Условие стрелки { $flow } не вычисляется: { $condition }
engine-condition-fails-hint = Проверьте, что все поля условия заполняются до того, как дело дойдёт до выбора
engine-due-unknown = Время таймера выходит за пределы рабочего календаря
engine-due-unknown-hint = Дополните календарь органа следующими годами или сократите срок
engine-runs-in-circles = Дело повторяется здесь без конца и без единой задачи
engine-runs-in-circles-hint = Поставьте в повторяющуюся часть задачу или исправьте её условия
engine-stands-still = Дело ждёт здесь того, что никогда не наступит
engine-stands-still-hint = Проверьте, что ветви соединяются так же, как разделяются: выбор – выбором, одновременные ветви – узлом, который ждёт
engine-repeats-exhausted = Действие повторилось бы чаще, чем допускает предел ({ $limit })
engine-repeats-exhausted-hint = Решите иначе или увеличьте предел в регламенте
engine-too-many-instances = Действие выполнялось бы { $number } раз при пределе { $limit }
engine-too-many-instances-hint = Исправьте число или увеличьте предел в регламенте
engine-number-unusable = Число повторений «{ $value }» не является целым числом
engine-number-unusable-hint = Проследите, чтобы до начала действия в поле было целое число
engine-repeats-fail = Нельзя вычислить, сколько раз повторяется действие: { $condition }
engine-repeats-fail-hint = Проследите, чтобы до начала действия все поля были заполнены
engine-table-none = Ни одно правило таблицы решений не подходит
engine-table-none-hint = Дополните таблицу или добавьте правило для остальных случаев
engine-table-several = Подходят правила таблицы решений: { $number }, и они расходятся
engine-table-several-hint = Сделайте правила взаимоисключающими, или пусть решает первое (FIRST)
engine-table-fails = Таблицу решений нельзя вычислить
engine-table-fails-hint = Проследите, чтобы до решения все поля были заполнены
engine-table-unfit = Результат таблицы решений не подходит к полям задачи
engine-table-unfit-hint = Исправьте значения таблицы или типы полей

## Сохранённое состояние
engine-snapshot-unfit = Сохранённое состояние дела повреждено или относится к другому регламенту
engine-snapshot-unfit-hint = Откройте дело с той версией регламента, с которой оно началось
engine-snapshot-version = Сохранённое состояние имеет версию { $version }; программа знает версии до { $known }
engine-snapshot-version-hint = Откройте дело в более новой версии программы
engine-unforeseen = Программа этого не предусмотрела: { $error }
engine-unforeseen-hint = Сообщите тому, кто сопровождает приложение: подробности в журнале за эту минуту. Затем повторите
