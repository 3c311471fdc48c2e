letter-subject = Request No. { $number }
letter-no-due = no term
letter-text =
    Request No. { $number }
    Service: { $service }
    Asking body: { $asking }
    To be answered by: { $due }
    Sign in and answer: { $link }

letter-no-way = Requests to this body are no longer sent by letter
letter-no-mail-server = No mail server is named in the settings of the application
letter-address-wrong = The address cannot be written to
letter-address-refused = The mail server does not take letters to this address (code { $code })
letter-mail-refused = The mail server refused the letter (code { $code })
letter-no-connection = { $host } does not answer ({ $reason })
letter-private-address = { $host } lies in a private network, which the settings do not allow
letter-redirected = The address leads elsewhere (code { $code }); letters do not follow
letter-refused = The other side refused the letter (code { $code })
letter-unforeseen = The program did not foresee this: { $error }
letter-arrived = The letter has arrived after all

refused-letter-arrived = Letter { $number } has arrived already
refused-answer-unreadable = The answer cannot be read
refused-answer-unreadable-hint = Send JSON with number, fields and answered_by; number is that of the address.
web-error-not-signed = The signature is missing, wrong or too old
web-error-not-signed-hint = Sign the timestamp, a full stop and the body with the shared secret; clocks may differ by five minutes.
