# Тапшырманын формасынын редактору.

forms-parts = Форманын бөлүктөрү
forms-seen = Форма кандай көрүнөт
forms-add-words = түшүндүрмө кошуу
forms-new-words = Түшүндүрмө
forms-new-group = Талаалар тобу
forms-required = милдеттүү
forms-words = Түшүндүрмө
forms-heading = Топтун аталышы
forms-label = Талаанын аталышы
forms-help = Талаага түшүндүрмө
forms-control = Кантип тандалат
forms-not-asked = Азырынча суралбаган талаалар
forms-more = Дагы кошуу
forms-is-textfield = Бир саптуу текст
forms-is-textarea = Көп саптуу текст
forms-is-number = Сан
forms-is-checkbox = Белгилөө
forms-is-radio = Тандоо, варианттары ачык
forms-is-select = Тандоо, ачылуучу тизме
forms-is-datetime = Күн
forms-is-text = Түшүндүрмө
forms-is-group = Топ
forms-is-separator = Сызык
forms-empty = Бул топко талааларды сүйрөп келиңиз
