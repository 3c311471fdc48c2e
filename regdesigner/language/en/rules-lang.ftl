LANG501-message = { $at }“{ $text }” is missing { $missing }.
LANG501-hint = Write this text in the other official language too.

LANG502-message = { $at }“{ $got }” is written; official papers write “{ $wanted }”.
LANG502-hint = Replace it by “{ $wanted }”.

LANG503-message = { $at }the word “{ $word }” mixes Latin and Cyrillic letters.
LANG503-hint = Type the word anew with one keyboard layout.

LANG504-message = The text is not translated ({ $language }): words of the other language stand in its place: “{ $text }”.
LANG504-hint = Translate the text.

LANG505-message = The text holds invisible signs: “{ $text }”.
LANG505-hint = Type it anew; --fix takes the signs out.
