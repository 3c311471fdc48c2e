row-requirements = Сакталууга тийиш болгон талаптар:
row-features = Кайрылуу жолдору жана пайдалануучулардын категориялары боюнча өзгөчөлүктөр:
row-criteria = Чечимдин варианттарын тандоо критерийлери:
row-interaction-term = Мөөнөтү – { $term }
row-interaction-electronic = Электрондук түрдө да жүргүзүлөт
diagram-action = { $number }-аракет. { $name }
diagram-described = Иш-аракеттердин блок-схемасы, ирети менен: { $actions }.
