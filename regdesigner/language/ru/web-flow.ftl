## Names of what operations on the course of actions put into the drawing, in all languages
flow-new-yes = да
flow-new-no = нет
flow-new-other_way = иной случай
flow-new-are_complete = Документы в порядке?
flow-new-complete = да
flow-new-to_return = вернуть для устранения недостатков
flow-new-to_refuse = отказать
flow-new-return_documents = Возврат документов для устранения недостатков
flow-new-corrected = Поступили доработанные документы
flow-new-not_corrected = Недостатки не устранены в срок
flow-new-continued = продолжение
flow-new-position = Новая должность
flow-new-ask = запрос
flow-new-answer = ответ
