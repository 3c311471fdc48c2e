# Вид «Документ»

paper-view-paper = Документ регламента
paper-view-tools = Инструменты документа
paper-view-language = Язык документа
paper-view-language-ky = KY
paper-view-language-ru = RU
paper-view-zoom = Масштаб
paper-view-zoom-width = По ширине
paper-view-zoom-whole = 100 %
paper-view-empty = Не заполнено: { $count }
paper-view-next-empty = Перейти к следующему пустому месту
paper-view-full = Пустых мест нет
paper-view-saved = Сохранённая версия:
paper-view-saved-as = Сохранённая версия, { $kind }
paper-view-print = Печать
paper-view-old = Показано последнее состояние, которое можно напечатать: { $why }
paper-view-none = Документ пока нельзя подготовить: { $why }
paper-view-page = Стр. { $number }
paper-view-open-row = Пункт { $point }, строка { $row }: открыть
paper-view-open-action = Пункт { $point }: открыть действие
paper-view-open-point = Пункт { $point }: открыть
paper-view-open-box = { $name }: открыть
paper-view-box = Знак блок-схемы
paper-view-is-empty = Не заполнено
paper-view-key-places = перейти к следующему, предыдущему месту
paper-view-key-ends = перейти к первому, последнему месту
paper-view-key-open = открыть там, где это пишется
