row-requirements = Требования, которые следует соблюдать:
row-features = Особенности по способам обращения и категориям потребителей:
row-criteria = Критерии выбора варианта решения:
row-interaction-term = Срок – { $term }
row-interaction-electronic = Осуществляется и в электронном виде
diagram-action = Действие { $number }. { $name }
diagram-described = Блок-схема действий в их последовательности: { $actions }.
