## Оңдоолор: эмне өзгөртүлөт
fix-renumber = Иш-аракеттер ирети менен 1, 2, 3 деп номерленет.
fix-drop-condition = Эч качан каралбаган шарт алынып салынат.
fix-mark-default = Шарты жок жалгыз жол калган бардык учурлар үчүн деп белгиленет.
fix-add-party = «{ $party }» 4-пункттун тизмесине кошулат.
fix-list-parties = 4-пункт иш-аракеттердин 5-сабынан толтурулат.
fix-from-registry = Реестрдеги сөздөр жазылат.
fix-from-point-3 = 3-пунктта аталган жалгыз аткаруучу жазылат.
fix-say-free = Кызмат акысыз экени айтылат.
fix-three-years = Кайра кароо мезгили үч жыл болот: мыйзам андан узагына жол бербейт.
fix-number-of-standard = Стандарттагы номер коюлат: эки документтеги аталыш бирдей.
fix-name-lane = Тилкеге анын иш-аракеттериндеги жалгыз кызмат орду жазылат.
fix-write-feel = Шарт FEEL тилинде жазылат.
fix-variant = «{ $value }» ордуна жарыяланган вариант жазылат: «{ $variant }».
fix-say-once = Эки жолу айтылганы бир жолу калтырылат.
fix-one-alphabet = «{ $got }» сөзү бир алфавиттин тамгалары менен жазылат: «{ $wanted }».
fix-leave-lane = Элемент ал чийилген тилкеде гана калат: «{ $lane }».
fix-draw = Чиймеде жок бөлүктөр автоматтык түрдө жайгаштырылат.
fix-drop-mark = «{ $mark }» белгиси алынып салынат.
fix-note = Эскертүүгө бир убакта башталуучу иш-аракеттер жазылат: { $numbers }.
fix-invisible = Көрүнбөгөн белгилер алынып салынат.
fix-split = Элементтен кийин айрылыш коюлат; эрежелер ошол бойдон калат.
fix-join = Элементтин алдына жолдорду бириктирүүчү айрылыш коюлат.
fix-give-id = Элементке өз белгиси (id) берилет: { $id }.
fix-official-word = «{ $got }» ордуна «{ $wanted }» жазылат.

## Эмне өзгөртүлөт: чиймедеги орундар
fix-place-lane = тилкеси
fix-place-name = аталышы
fix-place-default = башка бардык учурлар үчүн жол
fix-place-fields = талаалары
fix-place-outcome = иштин жыйынтыгы
fix-place-condition = шарты
fix-place-criterion = критерийи
fix-place-probability = ыктымалдыгы
fix-place-service = реестрдеги номери
fix-place-language = шарттын тили
fix-place-id = белгиси (id)
fix-place-mark = белги
fix-place-gateway-behind = андан кийинки айрылыш
fix-place-gateway-before = анын алдындагы айрылыш
fix-place-shape = чийме
fix-yes = ооба
fix-no = жок

## Буйрук сабы
cli-option-fix = өзү оңдой алганын көрсөтүп, сурап туруп оңдойт
cli-option-yes = --fix менен: сурабай оңдойт
cli-fix-nothing = Сурабай оңдоого боло турган эч нерсе жок.
cli-fix-summary = Оңдоолор: { $fixes }; өзгөртүлүүчү файлдар: { $files }.
cli-fix-ask = Ушундай оңдолсунбу?
cli-fix-not-made = Эч нерсе өзгөртүлгөн жок. Оңдоо үчүн: --fix --yes
cli-fix-made = Оңдолду. Калгандары төмөндө.
file-not-written = Файл жазылган жок, эч нерсе өзгөргөн жок
file-not-written-hint = Файлга жана анын папкасына жазуу укугуңуз бар экенин текшериңиз
