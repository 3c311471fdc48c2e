# Тапшырманын, арыздын, билдирүүнүн талаалары.

web-field-missing = «{ $field }» толтурулган эмес
web-field-long = «{ $field }»: { $limit } белгиден узун
web-field-boolean = «{ $field }»: «ооба» же «жок» дегенди тандаңыз
web-field-choice = «{ $field }»: варианттардын бирин тандаңыз
web-field-number = «{ $field }»: сан жазыңыз, «{ $value }» сан эмес
web-field-date = «{ $field }»: датаны 31.01.2026 түрүндө жазыңыз
web-field-text = «{ $field }»: текст жазыңыз
web-field-yes = Ооба
web-field-no = Жок
web-field-not-given = көрсөтүлбөйт
web-field-choose = – тандаңыз –
