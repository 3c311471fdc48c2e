web-folders = Долбоорлор
web-folders-empty = Бул жерде долбоорлор турат
web-folders-empty-words = Ар бир кызматтын бир папкасы бар: анда стандарт, регламент, сценарийлер жана алардын бардык версиялары турат.
web-folder-new = Жаңы долбоор
web-folder-new-lead = Долбоор типтүү регламенттен башталат. Реестр билгендин баары өзү толтурулат.
web-folder-service-hint = Кызмат реестрде жок болсо, адегенде аны реестрге кошуңуз.
web-folder-called = Кызматтын аталышы
web-folder-called-hint = Бош калса, реестрдеги аталыш алынат.
web-folder-make = Долбоор түзүү
web-folder-made = Долбоор түзүлдү
web-folder-brought = { $count ->
    [0] Папка кошулду
   *[other] Диаграмма долбоорго айланды. Болжолдор: { $count }
  }
web-folder-open = Кызматтын бетине
web-folder-trashed = «{ $folder }» себетке салынды. Аны төмөндөгү себеттен кайтарып алса болот.
web-folder-restored = «{ $folder }» кайтарылды
web-folder-unreadable = «{ $file }» файлы окулбайт
web-folder-unreadable-hint = Мурунку версияны калыбына келтирсе болот
web-folder-standard-about = Пайдалануучуга эмне убада кылынат: 17 талаа
web-folder-standard-edit = Стандартты толтуруу
web-folder-standard-read = Стандартты окуу
web-regulation = Регламент
web-regulation-edit = Регламентти ачуу
web-regulation-read = Регламентти көрүү
web-import = Импорт
web-import-diagram = BPMN диаграммасынан
web-import-instead = Даяр диаграммадан же архивден баштоо
web-import-lead = Башка программада тартылган BPMN диаграммасы кандай болсо, ошондой кабыл алынат: анда жетпегендин тизмеси жана кошууга жардам берилет. RegDesigner архиви өзгөрүүсүз кошулат.
web-import-file = Файл
web-import-file-hint = .bpmn же .zip, 16 МБдан ашпасын
web-import-service-hint = Диаграмма үчүн: аталышы жана органдары реестрден алынат. Архивдин кызматы өзүндө турат.
web-import-service-none = Азырынча белгисиз
web-import-do = Алып келүү
web-import-no-file = Файл тандаңыз
web-import-line = { $line }-сап:
web-export = Папканы ZIP менен жүктөп алуу
web-assumptions = Ырасталуучу болжолдор
web-assumptions-lead = Диаграмма башка программада тартылган. Ал айтпаган жерлерде төмөнкүлөр болжолдонду. Ар бирин текшерип, регламентте оңдоңуз.
web-assumptions-wait = { $count ->
   *[other] Диаграммадан { $count } болжол алынды, алар ырастала элек
  }
web-assumptions-open = Тизмени карап чыгуу
web-assumptions-confirm = Баары текшерилди
web-assumptions-confirm-hint = Тизме долбоордон алынат, мурунку версияларда калат.
web-assumptions-confirmed = Болжолдор ырасталды
web-assumptions-note = Болжолдор ырасталды
web-assumptions-none = Ырастай турган эч нерсе жок
web-assumptions-none-words = Башка программада тартылган диаграмма алынганда, болжолдор ушул жерде турат.
web-limits = Мөөнөттөр
web-limits-none = Мөөнөттөрдү стандарт белгилейт (7-талаа). Стандарт толтурулганда, алардын сакталышы ушул жерде көрүнөт.
web-verdict-holds = Регламент стандарттын бардык мөөнөттөрүн сактайт
web-verdict-breach = Регламент стандарттын мөөнөтүн бузат: { $limits }
web-verdict-unknown = Бардык мөөнөттөр далилденген жок
web-findings = Текшерүү
web-findings-more = { $count ->
   *[other] Дагы { $count } эскертүү
  }
web-next-print = Документтерди басып чыгарып, макулдашууга жибериңиз
web-next-warnings = { $count ->
   *[other] { $count } эскертүүнү карап чыгыңыз
  }
web-next-mend = { $count ->
   *[other] Регламенттеги { $count } катаны оңдоңуз
  }
web-next-standard = Стандартты толтуруңуз: мөөнөттөр ошол боюнча текшерилет
web-next = Кийинки кадам
web-finding-open = Регламенттен көрсөтүү
web-papers = Документтер
web-papers-all = Бардык форматтар
web-papers-lead = { $number }-версиядан басылып чыккан расмий документтер
web-paper-standard = Кызматтын стандарты
web-paper-regulation = Административдик регламент
web-paper-look = Көрүү
web-format-docx = Word (DOCX)
web-format-pdf = PDF
web-format-html = HTML
web-format-svg = Блок-схема (SVG)
web-scenarios = Сценарийлер
web-scenarios-run = Сценарийлерди аткаруу
web-scenarios-none = Сценарийлер жок. Сценарий ишти баштан аяк айтып берет: ар бир чечим жана күтүлгөн натыйжа.
web-scenario-passed = өттү
web-scenario-failed = өткөн жок
web-scenario-stopped = иш аягына чыккан жок
web-version = Версия
web-version-number = { $number }-версия
web-version-newest = акыркысы: { $number }-версия
web-version-restored = { $number }-версия калыбына келтирилди: эми ал { $new }-версия
web-versions = Версиялар
web-versions-all = Бардык версиялар
web-versions-lead = Ар бир сактоо – өзүнчө версия; бир саат ичиндеги автоматтык сактоолор бир сапта турат. Эски автоматтык сактоолордон ар бир күндүн акыркысы калат; аты бар жана күчүндө болгон версиялар өчүрүлбөйт.
web-saved = Качан, ким сактады
web-what-to-do = Аракеттер
web-open = Ачуу
web-restore = Калыбына келтирүү
web-newer = Жаңыраак
web-older = Эскирээк
web-versions-first-words = Өзгөртүүлөр өзүнөн өзү сакталат жана ушул жерде чогулат.
web-version-last-named = { $number }-версия: { $mark }
web-versions-page = { $page }/{ $pages }-бет
web-versions-one-words = Регламентти же стандартты өзгөртсөңүз, ар бир сактоо ушул жерге жазылат. Анда версияларды салыштырып, мурункусун калыбына келтирсе болот.
web-versions-one = Азырынча бир гана версия бар
web-restore-yes = { $number }-версияны калыбына келтирүү
web-restore-ask = { $number }-версия жаңы { $new }-версия болот. Эч нерсе жоголбойт: азыркы { $latest }-версия тизмеде калат.
web-version-unnamed = { $number }-версиянын аты алынды
web-version-named = { $number }-версия эми «{ $mark }» деп аталат
web-version-name-keep = Атын сактоо
web-version-name-example = мисалы: комиссияга жиберилди
web-version-name = Версиянын аты
web-version-else = Дагы
web-version-before = { $count ->
   *[other] Ага чейин дагы { $count } сактоо
  }
web-version-auto = Автоматтык сактоо
web-version-first = Долбоор түзүлдү
web-version-now = азыркы
web-version-kind = Кандай сактоо
web-compare = Салыштыруу
web-compare-before = Эмне өзгөргөн
web-compare-title = { $old }- жана { $new }-версиялар
web-compare-old = Мурунку версия
web-compare-new = Жаңы версия
web-compare-show = Салыштыруу
web-compare-print = Басып чыгаруу үчүн
web-compare-folded-standard = { $count ->
    [0] Өзгөрүүсүз бөлүк
   *[other] Өзгөрүүсүз талаалар: { $count } ({ $which })
  }
web-compare-folded-regulation = { $count ->
    [0] Өзгөрүүсүз бөлүк
   *[other] Өзгөрүүсүз пункттар: { $count } ({ $which })
  }
web-compare-not-there = бул версияда жок
web-compare-zoom-fit = Баары көрүнсүн
web-compare-zoom-out = Кичирейтүү
web-compare-zoom-in = Чоңойтуу
web-compare-place-above = Үстү-астына
web-compare-place-beside = Жанаша
web-compare-show-in = { $number }-версиядан көрсөтүү
web-compare-drawn-moved = Орду алмашты
web-compare-drawn-changed = Өзгөрдү
web-compare-drawn-dropped = Алынды
web-compare-drawn-added = Кошулду
web-compare-legend = Белгилердин мааниси
web-compare-laid-out = Версиялардын бири толук тартылган эмес, ошондуктан экөө тең өзүнөн өзү жайгаштырылды.
web-compare-drawings = Схемалар
web-compare-changes = { $count ->
   *[other] Схемадагы өзгөрүүлөр: { $count }
  }
web-compare-one-words = Эки жерде тең бир версия тандалган. Жогорудан башкасын тандаңыз.
web-compare-same-words = Башка версияны тандаңыз же башка көрүнүштү караңыз.
web-compare-paper = Кагаз
web-compare-diagram = Схема
web-compare-words = Сөздөр
web-compare-language = Тексттердин тили
web-compare-how = Салыштыруу жолу
web-compare-borrowed = Версиялардын биринде гана стандарт бар: экөө тең ошол боюнча ченелди.
web-compare-effect-other = өзгөрдү
web-compare-effect-kept = эми сакталат
web-compare-effect-broken = эми бузулат
web-compare-effect-shorter = кыскарды
web-compare-effect-longer = узарды
web-compare-effect-same = өзгөргөн жок
web-compare-effect-column = Таасири
web-compare-effect = Мөөнөттөргө таасири
web-compare-unreadable = Башка версияны тандаңыз: окулбаган версияны салыштыруу мүмкүн эмес.
web-compare-two = Эки версияны салыштыруу
web-compare-same = Бул версиялардын ортосунда регламент өзгөргөн жок.
web-trash = Себет
web-trash-this = Себетке салуу
web-trash-ask = { $count ->
   *[other] «{ $folder }» бардык { $count } версиясы менен себетке түшөт. Аны «Долбоорлордон» кайтарып алса болот.
  }
web-trash-yes = Ооба, себетке салынсын
