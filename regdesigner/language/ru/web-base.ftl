web-skip = Перейти к содержанию
web-places = Разделы
web-more-places = Ещё
web-way = Место этой страницы
web-languages = Язык интерфейса
web-account-menu = Меню учётной записи
web-sign-out = Выйти
web-foot = Административные регламенты государственных услуг
web-front = Главная
web-front-empty = Вы вошли в систему. Разделы для ваших ролей пока не открыты: обратитесь к администратору.
web-to-front = На главную
web-optional = (необязательно)
web-form-mistakes = { $count ->
    [one] Форма не сохранена: исправьте { $count } место
    [few] Форма не сохранена: исправьте { $count } места
   *[other] Форма не сохранена: исправьте { $count } мест
  }
web-error-place = { $file }, строка { $line }
web-error-number = Номер обращения: { $number }. Назовите его, если будете обращаться к администратору.
web-error-sign-in-needed = Сначала войдите в систему
web-error-sign-in-needed-hint = Возможно, сеанс завершился.
web-error-not-permitted = У вас нет права открыть эту страницу
web-error-not-permitted-hint = Права даются по ролям. Если они нужны, обратитесь к администратору.
web-error-not-found = Такой страницы нет
web-error-not-found-hint = Возможно, в адресе опечатка или запись удалена.
web-error-login-taken = Такой логин уже есть
web-error-login-taken-hint = Выберите другой логин.
web-error-folder-exists = Папка с таким названием уже есть
web-error-folder-exists-hint = Выберите другое название или откройте существующую папку.
web-error-version-conflict = Пока вы работали, этот документ изменил(а) { $author } ({ $at })
web-error-version-conflict-hint = Ничего не потеряно: сравните две версии и выберите, что оставить.
web-error-version-changed = Пока вы работали, документ изменили
web-error-version-changed-hint = Откройте новую версию и внесите изменение ещё раз.
web-error-wrong-value = Такое значение не подходит: { $value }
web-error-wrong-value-hint = Исправьте значение и отправьте ещё раз.
web-error-form-expired = Форма устарела
web-error-form-expired-hint = Вернитесь назад, обновите страницу и отправьте ещё раз.
web-error-bad-request = Запрос не понят
web-error-bad-request-hint = Вернитесь назад и попробуйте ещё раз.
web-error-method-not-allowed = По этому адресу так не поступают
web-error-conflict = Это действие не подходит к нынешнему состоянию
web-error-conflict-hint = Обновите страницу и попробуйте ещё раз.
web-error-too-large = Файл слишком большой
web-error-too-large-hint = Файл должен быть не больше { $limit } МБ.
web-error-wrong-kind = Файлы такого вида не принимаются
web-error-unprocessable = В отправленных данных есть ошибка
web-error-unprocessable-hint = Исправьте ошибку и отправьте ещё раз.
web-error-version-needed = Не указано, какая версия изменена
web-error-version-needed-hint = Укажите версию в заголовке If-Match.
web-error-store-unavailable = Данные сейчас недоступны: из отправленного ничего не сохранено.
web-error-store-unavailable-hint = Подождите минуту и отправьте ещё раз: дважды это не выполнится.
web-error-our-fault = Произошла ошибка в системе
web-error-our-fault-hint = Сохранённые документы на месте. Попробуйте ещё раз немного позже.
web-findings-none = Недостатков не найдено
web-findings-error = { $count ->
    [one] { $count } ошибка
    [few] { $count } ошибки
   *[other] { $count } ошибок
  }
web-findings-warning = { $count ->
    [one] { $count } предупреждение
    [few] { $count } предупреждения
   *[other] { $count } предупреждений
  }
web-findings-info = { $count ->
    [one] { $count } сведение
    [few] { $count } сведения
   *[other] { $count } сведений
  }
web-error-case-moved-on = Пока вы работали, дело продвинулось дальше
web-error-case-moved-on-hint = Откройте дело снова и посмотрите, что открыто сейчас.
web-error-fields-refused = Поля заполнены неверно
web-error-fields-refused-hint = Исправьте то, что сказано о каждом поле.
web-print = Напечатать
