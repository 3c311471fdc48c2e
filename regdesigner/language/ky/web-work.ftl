web-work = Узак жумуштар
web-work-of-all = Бардык адамдардын узак жумуштары
web-work-show-all = Баарынын жумуштарын көрсөтүү
web-work-show-own = Өзүмдүн жумуштарымды көрсөтүү
web-work-lead = Аяктаган жумуштар жана алардын натыйжалары 7 күн сакталат.
web-work-none = Узак жумуштар азырынча жок
web-work-none-words = Бул жерде көп убакыт талап кылган иштер турат: бүт реестрдин документтери, чоң жадыбалдарды же көп папкаларды алып келүү. Аларды баштап коюп, беттен кетсеңиз болот: натыйжасы ушул жерде күтүп турат.
web-work-running = { $count ->
   *[other] { $count } жумуш жүрүүдө
  }
web-work-what = Жумуш
web-work-state = Абалы
web-work-begun = Башталды
web-work-finished = Аяктады
web-work-owner = Кимдики
web-work-wanted = Тапшырма
web-work-state-running = жүрүүдө
web-work-state-done = аяктады
web-work-state-failed = ишке ашкан жок
web-work-state-cancelled = токтотулду
web-work-waits = кезегин күтүүдө
web-work-waits-words = Жумуш кезегин күтүүдө
web-work-far = { $total } ичинен { $done } даяр
web-work-may-leave = Бул беттен кетсеңиз болот, жумуш уланат. Ал «Узак жумуштар» бөлүмүнөн табылат.
web-work-kind-papers = Көп кызматтын документтери
web-work-kind-registry = Реестрди жадыбалдан толуктоо
web-work-kind-folders = Көп папканы алып келүү
web-work-kind-cases = Көп иштин жадыбалы
web-work-done-papers = Документтер даяр
web-work-done-registry = Реестр жаңырды
web-work-done-folders = Бардык папкалар алып келинди
web-work-done-cases = Жадыбал даяр
web-work-done-but = { $count ->
   *[other] Жумуш аяктады, бирок { $count } жери ишке ашкан жок
  }
web-work-result = Натыйжасын жүктөп алуу (ZIP)
web-work-result-cases = Жадыбалды жүктөп алуу (XLSX)
web-work-cancel = Токтотуу
web-work-cancelled = Жумуш токтотулду
web-work-again = Кайра баштоо
web-work-remove = Тизмеден алып салуу
web-work-removed = Жумуш тизмеден алынды
web-work-kept-until = { $until } чейин сакталат.
web-work-failed-parts = { $count ->
   *[other] Ишке ашпаганы: { $count }
  }
web-work-made-parts = { $count ->
   *[other] Түзүлгөн папкалар: { $count }
  }
web-work-part-papers = Кызмат
web-work-part-registry = Кызматтын номери
web-work-part-folders = Архивдеги орду
web-work-part-cases = Иш
web-work-why = Себеби
web-work-begin-papers = Көп кызматтын документтери
web-work-begin-folders = Көп папканы алып келүү
web-work-papers-lead = Тандалган кызматтардын расмий документтери бир ZIP файлга чогултулат. Көп кызмат болсо, бул бир нече мүнөт алат.
web-work-which-papers = Документтер
web-work-which-languages = Тилдер
web-work-which-formats = Форматтар
web-work-formats-hint = Ар бир документ өзүнө мүмкүн болгон форматтарда гана чыгат: блок-схема SVG, реестр XLSX форматында.
web-work-which-services = Кызматтар
web-work-services-all = { $count ->
   *[other] Мага ачык бардык { $count } папка
  }
web-work-services-chosen = Төмөндө тандалгандар
web-work-choose-services = Кызматтарды тандоо
web-work-services-list = Кызматтар
web-work-services = { $count ->
   *[other] { $count } кызмат
  }
web-work-all-services = бардык кызматтар
web-work-paper-regulation = административдик регламент
web-work-paper-standard = кызматтын стандарты
web-work-paper-registry = кызматтардын реестри
web-work-format-docx = DOCX (Word)
web-work-format-pdf = PDF
web-work-format-html = HTML
web-work-format-xlsx = XLSX (Excel)
web-work-format-svg = SVG (сүрөт)
web-work-print = Документтерди даярдоо
web-work-no-folders = Документ даярдай турган папкалар жок
web-work-no-folders-words = Документтер кызматтардын папкаларынан даярдалат. Адегенде реестрден кызматты ачып, анын долбоорун түзүңүз.
web-work-folders-lead = Бир ZIP файлдагы бардык папкалар жана BPMN схемалары долбоор болуп сакталат. Окула албаганы калгандарына тоскоол болбойт: эмнеге алынбаганы айтылат.
web-work-zip = ZIP файлы
web-work-zip-hint = Ар бир папкада regulation.bpmn болушу керек; башка жакта тартылган .bpmn схемалары да алынат. Ушундай аталыштагы папка бар болсо, ал өзгөрбөйт.
