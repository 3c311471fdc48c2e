# Кагаз көрүнүшү

paper-view-paper = Регламенттин кагазы
paper-view-tools = Кагаздын куралдары
paper-view-language = Кагаздын тили
paper-view-language-ky = KY
paper-view-language-ru = RU
paper-view-zoom = Көлөмү
paper-view-zoom-width = Туурасы боюнча
paper-view-zoom-whole = 100 %
paper-view-empty = Толтурулган эмес: { $count }
paper-view-next-empty = Кийинки бош жерге өтүү
paper-view-full = Бош жер жок
paper-view-saved = Сакталган версия:
paper-view-saved-as = Сакталган версия, { $kind }
paper-view-print = Басып чыгаруу
paper-view-old = Кагаз акыркы жарактуу абалында көрсөтүлдү: { $why }
paper-view-none = Кагазды даярдоого болбой жатат: { $why }
paper-view-page = { $number }-бет
paper-view-open-row = { $point }-пункт, { $row }-сап: ачуу
paper-view-open-action = { $point }-пункт: иш-аракетти ачуу
paper-view-open-point = { $point }-пункт: ачуу
paper-view-open-box = { $name }: ачуу
paper-view-box = Блок-схеманын белгиси
paper-view-is-empty = Толтурулган эмес
paper-view-key-places = кийинки, мурунку жерге өтүү
paper-view-key-ends = биринчи, акыркы жерге өтүү
paper-view-key-open = жазылган жерин ачуу
