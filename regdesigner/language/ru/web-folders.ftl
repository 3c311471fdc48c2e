web-folders = Проекты
web-folders-empty = Здесь стоят проекты
web-folders-empty-words = У каждой услуги одна папка: в ней стандарт, регламент, сценарии и все их версии.
web-folder-new = Новый проект
web-folder-new-lead = Проект начинается с типового регламента. Всё, что знает реестр, заполняется само.
web-folder-service-hint = Если услуги нет в реестре, сначала добавьте её туда.
web-folder-called = Название услуги
web-folder-called-hint = Если оставить пустым, берётся название из реестра.
web-folder-make = Создать проект
web-folder-made = Проект создан
web-folder-brought = { $count ->
    [0] Папка добавлена
   *[other] Диаграмма стала проектом. Предположений: { $count }
  }
web-folder-open = На страницу услуги
web-folder-trashed = «{ $folder }» в корзине. Её можно вернуть из корзины внизу страницы.
web-folder-restored = «{ $folder }» возвращена
web-folder-unreadable = Файл «{ $file }» не читается
web-folder-unreadable-hint = Можно восстановить прежнюю версию
web-folder-standard-about = Что обещано потребителю: 17 полей
web-folder-standard-edit = Заполнить стандарт
web-folder-standard-read = Читать стандарт
web-regulation = Регламент
web-regulation-edit = Открыть регламент
web-regulation-read = Смотреть регламент
web-import = Импорт
web-import-diagram = Из диаграммы BPMN
web-import-instead = Начать с готовой диаграммы или архива
web-import-lead = Диаграмма BPMN, нарисованная в другой программе, принимается как есть: даётся список того, чего в ней не хватает, и помощь в дополнении. Архив RegDesigner добавляется без изменений.
web-import-file = Файл
web-import-file-hint = .bpmn или .zip, не больше 16 МБ
web-import-service-hint = Для диаграммы: название и органы берутся из реестра. В архиве услуга уже указана.
web-import-service-none = Пока неизвестна
web-import-do = Загрузить
web-import-no-file = Выберите файл
web-import-line = строка { $line }:
web-export = Скачать папку в ZIP
web-assumptions = Предположения для подтверждения
web-assumptions-lead = Диаграмма нарисована в другой программе. Там, где она молчит, предположено следующее. Проверьте каждое и исправьте в регламенте.
web-assumptions-wait = { $count ->
    [one] Из диаграммы взято { $count } предположение, оно не подтверждено
    [few] Из диаграммы взято { $count } предположения, они не подтверждены
   *[many] Из диаграммы взято { $count } предположений, они не подтверждены
  }
web-assumptions-open = Просмотреть список
web-assumptions-confirm = Всё проверено
web-assumptions-confirm-hint = Список снимается с проекта и остаётся в прежних версиях.
web-assumptions-confirmed = Предположения подтверждены
web-assumptions-note = Предположения подтверждены
web-assumptions-none = Подтверждать нечего
web-assumptions-none-words = Когда принимается диаграмма из другой программы, предположения стоят здесь.
web-limits = Сроки
web-limits-none = Сроки устанавливает стандарт (поле 7). Когда он заполнен, здесь видно, соблюдаются ли они.
web-verdict-holds = Регламент соблюдает все сроки стандарта
web-verdict-breach = Регламент нарушает срок стандарта: { $limits }
web-verdict-unknown = Доказаны не все сроки
web-findings = Проверка
web-findings-more = { $count ->
    [one] Ещё { $count } замечание
    [few] Ещё { $count } замечания
   *[many] Ещё { $count } замечаний
  }
web-next-print = Напечатайте документы и отправьте на согласование
web-next-warnings = { $count ->
    [one] Просмотрите { $count } предупреждение
    [few] Просмотрите { $count } предупреждения
   *[other] Просмотрите { $count } предупреждений
  }
web-next-mend = { $count ->
    [one] Исправьте { $count } ошибку регламента
    [few] Исправьте { $count } ошибки регламента
   *[other] Исправьте { $count } ошибок регламента
  }
web-next-standard = Заполните стандарт: по нему проверяются сроки
web-next = Следующий шаг
web-finding-open = Показать в регламенте
web-papers = Документы
web-papers-all = Все форматы
web-papers-lead = Официальные документы, напечатанные с версии { $number }
web-paper-standard = Стандарт услуги
web-paper-regulation = Административный регламент
web-paper-look = Посмотреть
web-format-docx = Word (DOCX)
web-format-pdf = PDF
web-format-html = HTML
web-format-svg = Блок-схема (SVG)
web-scenarios = Сценарии
web-scenarios-run = Выполнить сценарии
web-scenarios-none = Сценариев нет. Сценарий рассказывает дело от начала до конца: каждое решение и ожидаемый результат.
web-scenario-passed = пройден
web-scenario-failed = не пройден
web-scenario-stopped = дело не дошло до конца
web-version = Версия
web-version-number = Версия { $number }
web-version-newest = последняя: версия { $number }
web-version-restored = Версия { $number } восстановлена: теперь это версия { $new }
web-versions = Версии
web-versions-all = Все версии
web-versions-lead = Каждое сохранение – отдельная версия; автоматические сохранения одного часа стоят в одной строке. Из старых автоматических сохранений остаётся последнее за каждый день; версии с названием и действовавшие не удаляются.
web-saved = Когда и кем сохранено
web-what-to-do = Действия
web-open = Открыть
web-restore = Восстановить
web-newer = Новее
web-older = Старше
web-versions-first-words = Изменения сохраняются сами и собираются здесь.
web-version-last-named = Версия { $number }: { $mark }
web-versions-page = Страница { $page } из { $pages }
web-versions-one-words = Измените регламент или стандарт – каждое сохранение появится здесь. Тогда версии можно сравнить, а прежнюю восстановить.
web-versions-one = Пока есть только одна версия
web-restore-yes = Восстановить версию { $number }
web-restore-ask = Версия { $number } станет новой версией { $new }. Ничего не пропадёт: текущая версия { $latest } останется в списке.
web-version-unnamed = Название версии { $number } снято
web-version-named = Версия { $number } теперь называется «{ $mark }»
web-version-name-keep = Сохранить название
web-version-name-example = например: отправлено в комиссию
web-version-name = Название версии
web-version-else = Ещё
web-version-before = { $count ->
    [one] До этого ещё { $count } сохранение
    [few] До этого ещё { $count } сохранения
   *[other] До этого ещё { $count } сохранений
  }
web-version-auto = Автоматическое сохранение
web-version-first = Проект создан
web-version-now = текущая
web-version-kind = Вид сохранения
web-compare = Сравнение
web-compare-before = Что изменилось
web-compare-title = Версии { $old } и { $new }
web-compare-old = Прежняя версия
web-compare-new = Новая версия
web-compare-show = Сравнить
web-compare-print = Для печати
web-compare-folded-standard = { $count ->
    [0] Часть без изменений
   *[other] Поля без изменений: { $count } ({ $which })
  }
web-compare-folded-regulation = { $count ->
    [0] Часть без изменений
   *[other] Пункты без изменений: { $count } ({ $which })
  }
web-compare-not-there = в этой версии нет
web-compare-zoom-fit = Показать целиком
web-compare-zoom-out = Уменьшить
web-compare-zoom-in = Увеличить
web-compare-place-above = Одна над другой
web-compare-place-beside = Рядом
web-compare-show-in = Показать в версии { $number }
web-compare-drawn-moved = Переставлено
web-compare-drawn-changed = Изменено
web-compare-drawn-dropped = Убрано
web-compare-drawn-added = Добавлено
web-compare-legend = Что значат знаки
web-compare-laid-out = Одна из версий нарисована не полностью, поэтому обе расположены автоматически.
web-compare-drawings = Схемы
web-compare-changes = Изменения на схеме: { $count }
web-compare-one-words = В обоих местах выбрана одна и та же версия. Выберите вверху другую.
web-compare-same-words = Выберите другую версию или посмотрите другой вид.
web-compare-paper = Бумага
web-compare-diagram = Схема
web-compare-words = Слова
web-compare-language = Язык текстов
web-compare-how = Способ сравнения
web-compare-borrowed = Стандарт есть только в одной из версий: обе измерены по нему.
web-compare-effect-other = изменился
web-compare-effect-kept = теперь соблюдается
web-compare-effect-broken = теперь нарушается
web-compare-effect-shorter = стал короче
web-compare-effect-longer = стал длиннее
web-compare-effect-same = без изменений
web-compare-effect-column = Влияние
web-compare-effect = Влияние на сроки
web-compare-unreadable = Выберите другую версию: нечитаемую версию сравнить нельзя.
web-compare-two = Сравнить две версии
web-compare-same = Между этими версиями регламент не изменился.
web-trash = Корзина
web-trash-this = В корзину
web-trash-ask = { $count ->
    [one] «{ $folder }» с её { $count } версией отправится в корзину. Её можно вернуть из «Проектов».
   *[many] «{ $folder }» со всеми { $count } версиями отправится в корзину. Её можно вернуть из «Проектов».
  }
web-trash-yes = Да, в корзину
