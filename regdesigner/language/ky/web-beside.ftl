# Тапшырмалардын формаларынын жана чечимдер таблицаларынын барактары.

beside-form = Тапшырманын формасы
beside-decision = Чечимдер таблицасы
beside-regulation = Регламент
beside-tools = Куралдар
beside-found = Текшерүү
beside-nothing-found = Баары дал келет.
beside-form-of-nothing = Бул форманы азырынча эч бир тапшырма колдонбойт.
beside-decision-of-nothing = Бул таблицаны азырынча эч бир тапшырма албайт.
beside-take-theirs = Тигини алуу
beside-keep-mine = Меникин калтыруу
beside-fields = Талаалар
beside-fields-hint = Шарттарда ушул аталыштар жазылат; тексттер тырмакчада болот.
beside-output = жыйынтык
designer-form = Тапшырманын формасы
designer-form-hint = Талаалар кандай иретте, кандай түшүндүрмө менен суралат. Форма болбосо, алар жарыяланган иретте суралат.
designer-form-open = Форманы ачуу
designer-form-new = Форма түзүү
designer-form-drop = Формасыз калтыруу
designer-table = Чечимдер таблицасы
designer-table-hint = Тапшырманын талаалары таблицанын эрежелери боюнча толтурулат.
designer-table-open = Таблицаны ачуу
designer-table-new = Таблица түзүү
designer-table-drop = Таблицасыз калтыруу
