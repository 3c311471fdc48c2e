## Регламенттин эки редакциясын салыштыруу
comparison-title = Административдик регламенттин редакцияларын салыштыруу
comparison-editions = Мурунку редакция – { $old }, жаңы редакция – { $new }.
comparison-two-services = Эки башка кызматтын регламенттери салыштырылат: «{ $old }» жана «{ $new }».
comparison-nothing = Редакциялардын айырмасы жок.
comparison-old = Мурунку редакция
comparison-new = Жаңы редакция
comparison-place = Орду
comparison-limits = Стандарт боюнча мөөнөттөр
comparison-points = Регламенттин пункттары
comparison-actions = Иш-аракеттер
comparison-course = Иш-аракеттердин тартиби
comparison-heading-form = Расмий форма
comparison-heading-status = Абалы
comparison-heading-service = Реестрдеги номери
comparison-status-template = типтүү үлгү
comparison-status-draft = долбоор
comparison-status-in_review = макулдашууда
comparison-status-approved = бекитилген
comparison-status-in_force = күчүндө

## Иш-аракет бүтүндөй
comparison-action-added = жаңы иш-аракет
comparison-action-dropped = иш-аракет алынып салынды
comparison-action-moved = иш-аракеттин орду алмашты
comparison-action-renamed = мурунку аталышы: «{ $name }»
comparison-action-renumbered = мурунку номери: 10.{ $number }
comparison-action-unchanged = Өзгөрүүсүз калган иш-аракеттер: { $count }.

## Бир жазуу эмне болду
comparison-fate-moved = орду алмашты

## Иш-аракеттин жерлери
comparison-aspect-ground = негиз
comparison-aspect-responsible = жооптуу
comparison-aspect-duties = милдеттер
comparison-aspect-requirements = талаптар
comparison-aspect-term = мөөнөт
comparison-aspect-interactions = өз ара аракеттешүү
comparison-aspect-decisions = чечимдер
comparison-aspect-criteria = тандоо критерийлери
comparison-aspect-result = натыйжа
comparison-aspect-handing_on = натыйжаны өткөрүп берүү
comparison-aspect-recording = жазуу жолу
comparison-aspect-note = эскертүү
comparison-aspect-kind = иш-аракеттин түрү
comparison-aspect-features = өзгөчөлүктөр
comparison-aspect-channels = кайрылуу жолдору
comparison-aspect-categories = пайдалануучулардын категориялары
comparison-aspect-electronic = электрондук түрдө
comparison-aspect-outsourced = жеке тараптарга берилген
comparison-aspect-uses = колдонулуучу документтер
comparison-aspect-produces = түзүлүүчү документтер
comparison-aspect-refusal_grounds = баш тартуунун негиздери
comparison-aspect-quality = сапаттын параметрлери
comparison-aspect-fields = тапшырманын талаалары
comparison-row = { $row }-сап: { $aspect }

## Жазуулардын сөздөрү
comparison-none-stated = жок деп көрсөтүлгөн
comparison-nameless-decision = чечим
comparison-nameless-parallel = бир убактагы иштердин чеги
comparison-nameless-event = окуя
comparison-nameless-step = кадам
comparison-nothing-said = көрсөтүлгөн эмес
comparison-yes = ооба
comparison-field = { $label } ({ $name })
comparison-field-variants = { $label } ({ $name }): { $variants }
comparison-language-ky = кыргызча
comparison-language-ru = орусча
comparison-language-en = англисче
comparison-interaction-term = мөөнөтү – { $term }
comparison-interaction-electronic = электрондук түрдө

## Тартиби
comparison-way-added = «{ $source }» дегенден кийин эми «{ $target }» келет.
comparison-way-dropped = «{ $source }» дегенден кийин «{ $target }» мындан ары келбейт.
comparison-case-begins = башталышы
comparison-case-ends = аягы
comparison-case-ends-result = аягы: натыйжа берилди
comparison-case-ends-refusal_of_documents = аягы: документтерди кабыл алуудан баш тартуу
comparison-case-ends-refusal_of_service = аягы: кызмат көрсөтүүдөн баш тартуу
comparison-wait = «{ $name }» күтүү мөөнөтү: мурда – { $old }, эми – { $new }.
comparison-clock-stands = «{ $name }» учурунда мөөнөт эми токтотулат.
comparison-clock-runs = «{ $name }» учурунда мөөнөт эми эсептелет.
comparison-repeats = «{ $name }» дегенден кайтаруу: мурда эң көп { $old } жолу, эми эң көп { $new } жолу.
comparison-unbounded = белгисиз сандагы

## Мөөнөттөр
comparison-no-standard = Мөөнөттөр салыштырылган жок: регламенттин жанында стандарт жок.
comparison-one-standard = Эки редакция тең бир стандарт боюнча ченелди: { $file }.
comparison-not-measured = ченелген жок

## Буйрук
cli-compare-help = Регламентте эмне өзгөргөнүн расмий таблицанын сөздөрү менен көрсөтөт.
cli-compare-help-2 = Иш-аракеттер жана саптар, пункттар, тартип жана үч мөөнөткө тийгизген таасири салыштырылат. Орун алмашуу жана аталышын өзгөртүү таанылат.
cli-compare-help-3 = OLD жана NEW – регламенттердин папкалары же .bpmn файлдары. Айырма болсо да 0 менен аяктайт.
cli-compare-short = Эки редакцияны салыштыруу
comparison-standard = Стандарт
