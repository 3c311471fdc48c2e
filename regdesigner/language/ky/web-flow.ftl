## Names of what operations on the course of actions put into the drawing, in all languages
flow-new-yes = ооба
flow-new-no = жок
flow-new-other_way = башка учур
flow-new-are_complete = Документтер талапка жооп береби?
flow-new-complete = ооба
flow-new-to_return = кемчиликтерди жоюу үчүн кайтаруу
flow-new-to_refuse = баш тартуу
flow-new-return_documents = Документтерди кемчиликтерди жоюу үчүн кайтаруу
flow-new-corrected = Толукталган документтер келди
flow-new-not_corrected = Кемчиликтер мөөнөтүндө жоюлган жок
flow-new-continued = уландысы
flow-new-position = Жаңы кызмат орду
flow-new-ask = суроо-талап
flow-new-answer = жооп
