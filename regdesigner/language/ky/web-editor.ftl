## The three views
editor-views = Регламенттин көрүнүштөрү
editor-view-diagram = Схема
editor-view-table = Таблица
editor-view-paper = Кагаз
editor-view-key = Тез баскыч: { $key }
editor-drawing-tools = Схеманын куралдары

## Keys and tools
editor-help = Баскычтар
editor-close = Жабуу
editor-help-everywhere = Бардык жерде
editor-help-diagram = Схемада
editor-help-table = Таблицада
editor-help-paper = Кагазда
editor-key-views = схемага, таблицага, кагазга өтүү
editor-key-undo = бир кадам артка
editor-key-redo = артка алынганды кайталоо
editor-key-save = дароо сактоо (өзү да сакталат)
editor-key-help = ушул барак
editor-key-walk = жол боюнча кийинки, мурунку, коңшу жерге өтүү
editor-key-nudge = тандалганды жылдыруу
editor-key-append = кийинкисин кошуу
editor-key-rename = аталышын өзгөртүү
editor-key-replace = түрүн өзгөртүү
editor-key-open = оң жактагы саптарына өтүү; Esc – схемага кайтуу
editor-key-delete = өчүрүү
editor-key-copy = көчүрүү, коюу – башка регламентке да
editor-key-find = схемадан издөө
editor-key-scroll = схеманы жылдыруу
editor-key-zoom = чоңойтуу, кичирейтүү, чыныгы өлчөм
editor-lay-out = Кайра жайгаштыруу
editor-lay-out-hint = Бүт схеманы иретке келтирет; бир кадам артка кайтарса болот

## Drafts that were left, older versions
editor-restored = Бул браузерде { $at } сакталган долбоор калыбына келди: ал серверге жетпей калган экен.
editor-restored-keep = Калтыруу
editor-restored-drop = Таштап салуу
editor-trial-left = Барактан чыкканыңызда сыналып жаткан өзгөртүүлөр ({ $at }) долбоорго кирген жок.
editor-trial-take = Долбоорго киргизүү
editor-trial-drop = Таштап салуу
editor-older = Бул – { $number }-версия, окуу үчүн гана; азыркысы { $newest }-версия.
editor-older-leave = Азыркы версияга өтүү
editor-older-restore = Кайра эң жаңысы кылуу

## Slack and findings
editor-show-slack = Запас
editor-slack = Стандарттын мөөнөтүн бузбай, дагы { $amount } узартса болот.
editor-slack-of-action = Стандарттын мөөнөтү бузулганга чейинки убакыт запасы
editor-row = { $row }-сап
editor-search-findings = Эскертүүлөрдөн издөө
editor-group-by = Топтоо
editor-group-by-kind = түрү боюнча
editor-group-by-place = иш-аракет боюнча
editor-group-standard = Стандарт
editor-group-whole = Регламент бүтүндөй
editor-checking = Текшерилүүдө…

## What is drawn
designer-group-typical = Көп кездешүүчү иш-аракеттер
designer-new-register = Кайрылууну каттоо
designer-new-agree = Чечимдин долбоорун макулдашуу
designer-new-sign = Чечимге кол коюу
designer-new-notify = Пайдалануучуга кабарлоо
designer-palette-register = Кайрылууну каттоо
designer-palette-agree = Макулдашуу
designer-palette-sign = Кол коюу
designer-palette-notify = Пайдалануучуга кабарлоо
designer-palette-position = Кызмат орду
designer-add-position = Кызмат ордун кошуу: схемада жаңы тилке пайда болот
