# Почему регламент нельзя исполнить или шаг не сделан, и что делать.

## Код в схеме
engine-unsafe-condition = Условие записано на языке, который не исполняется
engine-unsafe-condition-hint = Запишите условие на языке FEEL, например: decision = "accept"
engine-unsafe-script = В схеме есть сценарий; сценарии никогда не исполняются
engine-unsafe-script-hint = Замените задачу-сценарий пользовательской задачей и укажите в строке 3, что делает должностное лицо
engine-unsafe-service-call = Схема вызывает службу или программу; это никогда не исполняется
engine-unsafe-service-call-hint = Замените сервисную задачу пользовательской или отправкой и ожиданием сообщения
engine-unsafe-cardinality = Число повторений в схеме вычисляется выражением; это не исполняется
engine-unsafe-cardinality-hint = Нарисуйте ветви по одной или переход назад с наибольшим числом повторений
engine-unsafe-loop-condition = Действие повторяется по собственному условию; это не исполняется
engine-unsafe-loop-condition-hint = Нарисуйте шлюз и переход назад с условием и наибольшим числом повторений
engine-unsafe-completion-condition = Действие завершается по собственному условию; это не исполняется
engine-unsafe-completion-condition-hint = Нарисуйте после действия шлюз, который решает, продолжать ли
engine-unsafe-correlation = Схема находит дело для сообщения по выражению; это не исполняется
engine-unsafe-correlation-hint = Уберите выражение: сообщение передаётся делу по его номеру
engine-unsafe-listener = В схеме есть обработчик другой программы; обработчики никогда не исполняются
engine-unsafe-listener-hint = Удалите обработчик в той программе, в которой он создан
engine-unsafe-decision-table = Схема вызывает таблицу решений, которая здесь не исполняется
engine-unsafe-decision-table-hint = Пусть решение принимает должностное лицо в задаче с полем, а выбор делает шлюз после неё

## Что нельзя исполнить так, как нарисовано
engine-condition-unreadable = Условие не читается: { $condition }
engine-condition-unreadable-hint = Запишите условие на языке FEEL, например: decision = "accept"
engine-condition-unknown-field = Условие читает то, что не объявлено ни у одной задачи: { $field }
engine-condition-unknown-field-hint = Объявите поле у задачи, в которой оно заполняется, или исправьте написание
engine-one-start =
    { $number ->
        [0] Нет начального события
       *[other] Начальных событий больше одного: { $number }
    }
engine-one-start-hint = Нарисуйте ровно одно начальное событие; пути для разных каналов нарисуйте ветвями шлюза
engine-event-sub-process = Подпроцесс запускался бы событием; это не исполняется
engine-event-sub-process-hint = Нарисуйте вместо него граничное событие и то, что за ним следует
engine-nested-too-deep = Друг в друга вложено больше { $limit } подпроцессов
engine-nested-too-deep-hint = Нарисуйте внутренние шаги без собственных подпроцессов
engine-flow-dangles = У потока управления нет начала или конца
engine-flow-dangles-hint = Соедините оба конца потока или удалите его
engine-flow-crosses = Поток управления пересекает границу подпроцесса
engine-flow-crosses-hint = Закончите поток внутри подпроцесса и начните новый снаружи
engine-condition-elsewhere = У потока есть условие, но он выходит не из выбирающего шлюза
engine-condition-elsewhere-hint = Поставьте перед потоком исключающий или включающий шлюз
engine-condition-missing = Поток выходит из выбирающего шлюза, но не имеет условия и не является потоком по умолчанию
engine-condition-missing-hint = Задайте условие потока или отметьте его как поток по умолчанию
engine-unsupported = Этот элемент не исполняется: { $construct }
engine-unsupported-hint = Нарисуйте то же задачами, сообщениями, таймерами, шлюзами и подпроцессами
engine-unsupported-loop = Действие повторяется само (цикл или несколько экземпляров); это не исполняется
engine-unsupported-loop-hint = Нарисуйте шлюз и переход назад с наибольшим числом повторений или ветви параллельного шлюза
engine-timer-without-term = У таймера нет читаемого срока
engine-timer-without-term-hint = Задайте срок целым числом минут, часов, дней, месяцев или лет
engine-error-uncaught = Эту ошибку не перехватывает событие-ошибка на границе внешнего подпроцесса
engine-error-uncaught-hint = Поставьте на границу подпроцесса ровно одно событие-ошибку
engine-flow-into-start = Поток управления входит в начальное или граничное событие
engine-flow-into-start-hint = Проведите поток к действию, стоящему за событием
engine-never-reached = Сюда не ведёт ни один поток управления, поэтому сюда не дойти никогда
engine-never-reached-hint = Соедините элемент с предыдущим или удалите его
engine-boundary-without-host = Граничное событие не прикреплено к действию того же процесса
engine-boundary-without-host-hint = Прикрепите событие к границе действия
engine-event-gateway = Шлюз по событиям ведёт не только к ожидаемым сообщениям и таймерам
engine-event-gateway-hint = Пусть каждый поток ведёт к своему сообщению, таймеру или задаче получения без граничных событий

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
engine-field-not-date = Поле «{ $field }» — дата, «{ $value }» не подходит
engine-field-not-date-hint = Запишите дату в виде год-месяц-день: 2026-01-31

## Шаги, которые не сделаны
engine-item-not-open = Задача { $item } не открыта: она неизвестна, уже выполнена или прервана
engine-item-not-open-hint = Загрузите дело заново и посмотрите, какие задачи открыты сейчас
engine-wait-not-open = Дело этого больше не ожидает: { $item }
engine-wait-not-open-hint = Загрузите дело заново и посмотрите, чего оно ожидает
engine-not-due = Время таймера наступит не раньше { $due }
engine-not-due-hint = Вернитесь к делу в это время

## Происшествия
engine-loop-exhausted = Переход { $flow } был бы сделан чаще, чем допускает его предел ({ $limit })
engine-loop-exhausted-hint = Примите другое решение или увеличьте предел повторений в регламенте
engine-no-condition-holds = У шлюза не выполнено ни одно условие, а потока по умолчанию нет
engine-no-condition-holds-hint = Отметьте поток по умолчанию или дополните условия
engine-condition-fails = Условие перехода { $flow } не вычисляется: { $condition }
engine-condition-fails-hint = Проверьте, что все поля условия заполняются до того, как дело дойдёт до шлюза
engine-due-unknown = Время таймера выходит за пределы рабочего календаря
engine-due-unknown-hint = Дополните календарь органа следующими годами или сократите срок
engine-runs-in-circles = Дело ходит здесь по кругу без единой задачи
engine-runs-in-circles-hint = Поставьте в цикл задачу или исправьте его условия
engine-stands-still = Дело ждёт здесь того, что никогда не наступит
engine-stands-still-hint = Проверьте, что соединяющий шлюз того же вида, что и разделяющий

## Сохранённое состояние
engine-snapshot-unfit = Сохранённое состояние дела повреждено или относится к другому регламенту
engine-snapshot-unfit-hint = Откройте дело с той версией регламента, с которой оно началось
engine-snapshot-version = Сохранённое состояние имеет версию { $version }; программа знает версии до { $known }
engine-snapshot-version-hint = Откройте дело в более новой версии программы
