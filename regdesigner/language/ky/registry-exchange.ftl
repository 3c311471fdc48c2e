## Реестр таблица түрүндө: чыгаруу жана жүктөө

registry-column-number = №
registry-column-name-ky = Аталышы кыргызча
registry-column-name-ru = Аталышы орусча
registry-column-name-en = Аталышы англисче
registry-column-responsible = Жооптуу орган
registry-column-provider = Кызмат көрсөтүүчү
registry-column-paid = Акы төлөнөт
registry-exchange-yes = ооба
registry-exchange-no = жок

row-fate-new = жаңы
row-fate-changed = өзгөрөт
row-fate-same = ошол бойдон
row-fate-wrong = ката

registry-exchange-no-titles = Биринчи сапта «№» жана кызматтын аталышы деген мамычалар жок
registry-exchange-no-titles-hint = Реестрди адегенде жүктөп алып, ошол таблицаны өзгөртүңүз
registry-exchange-number = «{ $value }» кызматтын номери боло албайт
registry-exchange-number-hint = Бөлүмдү жана андагы номерди чекит менен жазыңыз, мисалы 9.6
registry-exchange-number-not-text = { $value }: уячада текст эмес, сан турат, ошондуктан 9.1 менен 9.10 айырмаланбайт
registry-exchange-number-not-text-hint = Номерлер мамычасынын форматын «текст» кылып, номерди кайра жазыңыз
registry-exchange-formula = Аталыштын ордуна формула турат: { $value }
registry-exchange-formula-hint = Формуланын ордуна текст жазыңыз
registry-exchange-no-body = Орган көрсөтүлгөн эмес
registry-exchange-no-body-hint = Органдын реестрдеги аталышын жазыңыз
registry-exchange-body-unknown = Реестрде мындай орган жок: { $value }
registry-exchange-body-unknown-hint = Адегенде органды реестрге кошуңуз же аталышын оңдоңуз
registry-exchange-paid = «{ $value }» түшүнүксүз
registry-exchange-paid-hint = «ооба» же «жок» деп жазыңыз, белгисиз болсо бош калтырыңыз

refused-registry-changed = Бул арада реестрди башка бирөө өзгөрттү
refused-registry-changed-hint = Баракты жаңыртып, өзгөртүүнү кайра киргизиңиз
refused-service-has-folder = { $service } кызматынын стандарты же регламенти бар, аны реестрден алып салууга болбойт
refused-service-has-folder-hint = Адегенде анын документтерин себетке салыңыз
refused-service-number-taken = { $service } номери мурунтан бар
refused-service-number-taken-hint = Башка номер жазыңыз
refused-service-without-name = { $service } кызматынын аталышы жазылган эмес
refused-service-without-name-hint = Аталышын кыргызча жана орусча жазыңыз
refused-no-such-chapter = Реестрде { $chapter }-бөлүм жок
refused-no-such-chapter-hint = Реестрде 1ден 9га чейинки бөлүмдөр бар
refused-body-is-named = «{ $body }» органы колдонулуп жатат, аны алып салууга болбойт
refused-body-is-named-hint = Адегенде кызматтарды, папкаларды жана каттоо жазууларын башка органга өткөрүңүз
refused-body-id = «{ $body }» органдын белгиси боло албайт
refused-body-id-hint = Латынча кичине тамгаларды, сандарды жана сызыкчаны колдонуңуз
refused-body-id-taken = «{ $body }» белгиси мурунтан бар
refused-body-id-taken-hint = Башка белги жазыңыз
refused-body-without-name = Органдын аталышы жазылган эмес
refused-body-without-name-hint = Аталышын кыргызча жана орусча жазыңыз
refused-chapter-without-name = Бөлүмдүн аталышы жазылган эмес
refused-chapter-without-name-hint = Аталышын кыргызча жана орусча жазыңыз

table-too-large = Таблица же анын ичиндегилер өтө чоң: { $limit } МБдан ашат
table-too-large-hint = Таблицада керектүү барактарды жана саптарды гана калтырыңыз
table-too-many-rows = Таблицада { $rows } саптан же { $columns } мамычадан көп
table-too-many-rows-hint = Таблицаны бөлүп жүктөңүз
table-damaged = Бул файл таблица катары окулбайт
table-damaged-hint = Аны кайрадан XLSX же CSV түрүндө сактаңыз
table-unsafe = Таблицада ага тиешеси жок жарыялоолор бар, ал окулбайт
table-unsafe-hint = Аны таблица программасында ачып, кайрадан XLSX түрүндө сактаңыз
table-not-utf8 = CSV файлынын коддолушу UTF-8 эмес
table-not-utf8-hint = Файлды «CSV UTF-8» түрүндө сактаңыз
