web-work = Длительные задания
web-work-of-all = Длительные задания всех пользователей
web-work-show-all = Показать задания всех
web-work-show-own = Показать только мои
web-work-lead = Законченные задания и их результаты хранятся 7 дней.
web-work-none = Длительных заданий пока нет
web-work-none-words = Здесь собраны работы, которые занимают много времени: документы всего реестра, импорт больших таблиц или многих папок. Их можно начать и уйти со страницы: результат будет ждать здесь.
web-work-running = { $count ->
    [one] Выполняется { $count } задание
    [few] Выполняются { $count } задания
   *[other] Выполняется { $count } заданий
  }
web-work-what = Задание
web-work-state = Состояние
web-work-begun = Начато
web-work-finished = Закончено
web-work-owner = Чьё
web-work-wanted = Что заказано
web-work-state-running = выполняется
web-work-state-done = готово
web-work-state-failed = не удалось
web-work-state-cancelled = отменено
web-work-waits = ждёт очереди
web-work-waits-words = Задание ждёт своей очереди
web-work-far = Готово { $done } из { $total }
web-work-may-leave = Страницу можно закрыть, работа продолжится. Она найдётся в разделе «Длительные задания».
web-work-kind-papers = Документы многих услуг
web-work-kind-registry = Пополнение реестра из таблицы
web-work-kind-folders = Импорт многих папок
web-work-kind-cases = Таблица многих дел
web-work-done-papers = Документы готовы
web-work-done-registry = Реестр обновлён
web-work-done-folders = Все папки импортированы
web-work-done-cases = Таблица готова
web-work-done-but = { $count ->
    [one] Задание закончено, но { $count } часть не удалась
    [few] Задание закончено, но { $count } части не удались
   *[other] Задание закончено, но { $count } частей не удались
  }
web-work-result = Скачать результат (ZIP)
web-work-result-cases = Скачать таблицу (XLSX)
web-work-cancel = Отменить
web-work-cancelled = Задание отменено
web-work-again = Начать снова
web-work-remove = Убрать из списка
web-work-removed = Задание убрано из списка
web-work-kept-until = Хранится до { $until }.
web-work-failed-parts = { $count ->
   *[other] Не удалось: { $count }
  }
web-work-made-parts = { $count ->
   *[other] Созданы папки: { $count }
  }
web-work-part-papers = Услуга
web-work-part-registry = Номер услуги
web-work-part-folders = Место в архиве
web-work-part-cases = Дело
web-work-why = Причина
web-work-begin-papers = Документы многих услуг
web-work-begin-folders = Импорт многих папок
web-work-papers-lead = Официальные документы выбранных услуг будут собраны в один файл ZIP. Если услуг много, это займёт несколько минут.
web-work-which-papers = Документы
web-work-which-languages = Языки
web-work-which-formats = Форматы
web-work-formats-hint = Каждый документ выходит только в возможных для него форматах: блок-схема в SVG, реестр в XLSX.
web-work-which-services = Услуги
web-work-services-all = { $count ->
    [one] Доступная мне { $count } папка
    [few] Все доступные мне { $count } папки
   *[other] Все доступные мне { $count } папок
  }
web-work-services-chosen = Выбранные ниже
web-work-choose-services = Выбрать услуги
web-work-services-list = Услуги
web-work-services = { $count ->
    [one] { $count } услуга
    [few] { $count } услуги
   *[other] { $count } услуг
  }
web-work-all-services = все услуги
web-work-paper-regulation = административный регламент
web-work-paper-standard = стандарт услуги
web-work-paper-registry = реестр услуг
web-work-format-docx = DOCX (Word)
web-work-format-pdf = PDF
web-work-format-html = HTML
web-work-format-xlsx = XLSX (Excel)
web-work-format-svg = SVG (рисунок)
web-work-print = Подготовить документы
web-work-no-folders = Нет папок, из которых можно подготовить документы
web-work-no-folders-words = Документы готовятся из папок услуг. Сначала откройте услугу в реестре и создайте её проект.
web-work-folders-lead = Все папки и схемы BPMN из одного файла ZIP будут сохранены как проекты. То, что не читается, не мешает остальному: причина будет названа.
web-work-zip = Файл ZIP
web-work-zip-hint = В каждой папке должен быть regulation.bpmn; схемы .bpmn, нарисованные в других программах, тоже берутся. Существующие папки с тем же названием не меняются.
