web-registry = Реестр
web-registry-title = Единый реестр государственных услуг
web-registry-take = Выгрузка и импорт
web-registry-xlsx = Таблица, XLSX (можно загрузить обратно)
web-registry-csv = Таблица, CSV
web-registry-paper = Официальный документ, { $format } · { $language }
web-registry-import = Импорт из таблицы
web-registry-import-lead = Чтобы изменить сразу много услуг, используйте таблицу. До сохранения показывается, что изменит каждая строка.
web-registry-import-step-take = Выгрузите нынешний реестр:
web-registry-import-step-change = Исправьте или добавьте строки в электронной таблице. Названия столбцов не меняйте.
web-registry-import-step-bring = Загрузите файл сюда и посмотрите, что изменится.
web-registry-table = Таблица
web-registry-table-hint = Файл XLSX или CSV. Услуги, которых нет в таблице, остаются в реестре.
web-registry-look = Посмотреть изменения
web-registry-preview = Что изменит импорт
web-registry-preview-lead = Файл «{ $name }» прочитан. Пока ничего не изменено.
web-registry-keep = { $count ->
    [one] Сохранить { $count } строку
    [few] Сохранить { $count } строки
   *[many] Сохранить { $count } строк
  }
web-registry-nothing = Сохранять нечего: изменений нет.
web-registry-other-file = Выбрать другой файл
web-registry-wrong-left = Строки с ошибками не сохраняются.
web-registry-imported = { $count ->
    [one] В реестре обновлена { $count } услуга
    [few] В реестре обновлены { $count } услуги
   *[many] В реестре обновлено { $count } услуг
  }
web-registry-kept = Реестр сохранён
web-registry-removed = Услуга { $service } исключена из реестра
web-registry-number-wrong = «{ $number }» не может быть номером услуги. Укажите номер раздела и место в нём, например 9.6
web-registry-empty = Реестр пуст
web-registry-empty-words = Здесь стоят государственные услуги по разделам; у каждой видно, в каком состоянии её стандарт и регламент. Загрузите реестр из таблицы или добавьте первую услугу.
web-service = Услуга
web-service-new = Добавить услугу
web-service-change = Изменить услугу { $service }
web-service-remove = Исключить из реестра
web-service-remove-ask = Услуга { $service } будет исключена из реестра. Прежнее состояние реестра остаётся в истории.
web-service-remove-yes = Да, исключить
web-service-no-folder = У этой услуги ещё нет ни стандарта, ни регламента
web-service-no-folder-words = При создании проекта будут готовы типовой регламент и стандарт для заполнения: название услуги и органы берутся из реестра.
web-services-found = { $count ->
    [one] { $count } услуга
    [few] { $count } услуги
   *[many] { $count } услуг
  }
web-services-none = Таких услуг не нашлось
web-services-none-words = Попробуйте другие слова или снимите фильтры.
web-search = Поиск
web-search-example = Название или номер
web-search-do = Найти
web-filters-off = Снять фильтры
web-chapter = Раздел
web-chapter-number = Раздел { $number }.
web-payment = Оплата
web-paid = Платная
web-free = Бесплатная
web-payment-unknown = Не указано
web-state = Состояние документа
web-state-missing = нет
web-state-draft = проект
web-state-in_review = на согласовании
web-state-approved = утверждён
web-state-in_force = действует
web-state-review_due = пора пересмотреть
web-all = Все
web-all-either = Любое
web-choose = Выберите
web-number = Номер
web-number-hint = Раздел и место в нём, например 9.6. Если место неизвестно – только раздел: 9
web-name-ky = Название на кыргызском
web-name-ru = Название на русском
web-name-en = Название на английском
web-missing = текста нет
web-provider = Орган-исполнитель
web-responsible = Ответственный орган
web-responsible-hint = Государственный орган, ответственный за услугу по реестру
web-change = Изменить
web-bodies = Органы
web-body-new = Добавить орган
web-body-name = Название
web-body-kind = Вид
web-body-kind-state = государственный
web-body-kind-municipal = муниципальный
web-body-kind-subordinate = подведомственный
web-body-kind-private = частный
web-body-services = Услуг
web-body-id = Обозначение
web-body-id-hint = Строчные латинские буквы, цифры и дефис, например state-libraries. Потом не меняется.
web-body-remove = Удалить орган
web-body-remove-ask = Если орган назван в услуге, учётной записи или папке, он останется.
web-bodies-none = Органов пока нет
web-bodies-none-words = Здесь стоят органы, которые оказывают услуги и отвечают за них. Сначала добавьте орган, потом его услуги.
web-row = Строка
web-row-fate = Что будет
web-row-what = Изменение
web-row-new = новая
web-row-changed = изменится
web-row-same = без изменений
web-row-wrong = ошибка
web-row-count-new = новых: { $count }
web-row-count-changed = изменится: { $count }
web-row-count-same = без изменений: { $count }
web-row-count-wrong = с ошибками: { $count }
web-back = Назад
web-onward = Дальше
web-pages = Страницы
web-registry-parts = Справочники
web-registry-papers-of-these = документы этих услуг
web-page = Страница
web-page-of = страница { $page } из { $pages }
web-chapters = Разделы
web-chapters-lead = Номер услуги начинается с номера раздела. Раздел, в котором есть услуги, убрать нельзя.
web-chapter-new = Добавить раздел
web-chapter-name = Название раздела
web-chapter-up = Выше
web-chapter-down = Ниже
web-chapter-remove = Убрать
web-chapter-remove-ask = Раздел «{ $chapter }» будет убран из реестра. Прежнее состояние останется в истории.
web-chapter-number-hint = От 1 до 9: с него начинаются номера услуг. Потом не меняется.
web-chapters-none = Разделов пока нет
web-chapters-none-words = Единый реестр делится на разделы. Сначала добавьте раздел, потом внесите в него услуги.
web-registry-history = История реестра
web-registry-history-lead = Кто, когда и что изменил, начиная с последнего.
web-registry-history-first = { $count ->
    [one] Реестр создан впервые: { $count } запись
    [few] Реестр создан впервые: { $count } записи
   *[other] Реестр создан впервые: { $count } записей
  }
web-registry-history-moved = Изменился порядок разделов
web-registry-history-more = { $count ->
    [one] Изменена ещё { $count } запись
    [few] Изменены ещё { $count } записи
   *[other] Изменено ещё { $count } записей
  }
web-registry-history-none = Истории реестра пока нет
web-registry-history-none-words = Когда впервые сохранят услугу, орган или раздел, здесь появится запись об этом.
web-entry-added = добавлено
web-entry-changed = изменено
web-entry-removed = убрано
web-entry-chapter = раздел
web-entry-service = услуга
web-entry-body = орган
