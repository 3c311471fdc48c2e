web-skip = Skip to content
web-places = Sections
web-more-places = More
web-way = Where this page is
web-languages = Language of the interface
web-account-menu = Account menu
web-sign-out = Sign out
web-foot = Administrative regulations of public services
web-front = Start
web-front-empty = You are signed in. No section is open for your roles yet: ask the administrator.
web-to-front = To the start page
web-optional = (optional)
web-form-mistakes = { $count ->
    [one] Not saved: mend { $count } place
   *[other] Not saved: mend { $count } places
  }
web-error-place = { $file }, line { $line }
web-error-number = Number of the request: { $number }. Name it when you ask the administrator.
web-error-sign-in-needed = Sign in first
web-error-sign-in-needed-hint = Your session may have ended.
web-error-not-permitted = You may not open this page
web-error-not-permitted-hint = What one may do follows from one's roles. Ask the administrator if you need it.
web-error-not-found = There is no such page
web-error-not-found-hint = The address may be mistyped, or what was there was removed.
web-error-login-taken = This login is taken
web-error-login-taken-hint = Choose another login.
web-error-folder-exists = There is a folder of this name
web-error-folder-exists-hint = Choose another name, or open the folder that is there.
web-error-version-conflict = While you worked, { $author } saved this document ({ $at })
web-error-version-conflict-hint = Nothing is lost: compare the two versions and choose what stays.
web-error-version-changed = The document was changed while you worked
web-error-version-changed-hint = Open the new version and make your change again.
web-error-wrong-value = This value cannot be taken: { $value }
web-error-wrong-value-hint = Correct the value and send it again.
web-error-form-expired = The form has expired
web-error-form-expired-hint = Go back, reload the page and send it again.
web-error-bad-request = The request was not understood
web-error-bad-request-hint = Go back and try again.
web-error-method-not-allowed = This cannot be done at this address
web-error-conflict = This does not fit the present state
web-error-conflict-hint = Reload the page and try again.
web-error-too-large = The file is too large
web-error-too-large-hint = A file may have at most { $limit } MB.
web-error-wrong-kind = Files of this kind are not accepted
web-error-unprocessable = There is a mistake in what was sent
web-error-unprocessable-hint = Correct the mistake and send it again.
web-error-version-needed = It is not said which version was changed
web-error-version-needed-hint = Give the version in the header If-Match.
web-error-store-unavailable = The data are not to be had just now: nothing of what you sent was kept.
web-error-store-unavailable-hint = Wait a minute and send it again; it is not done twice.
web-error-our-fault = Something went wrong in the system
web-error-our-fault-hint = What you saved is safe. Try again in a little while.
web-findings-none = Nothing found
web-findings-error = { $count ->
    [one] { $count } error
   *[other] { $count } errors
  }
web-findings-warning = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
  }
web-findings-info = { $count ->
    [one] { $count } note
   *[other] { $count } notes
  }
web-error-case-moved-on = The case moved on while you worked
web-error-case-moved-on-hint = Open the case again and look what is open now.
web-error-fields-refused = Fields are filled in wrongly
web-error-fields-refused-hint = Mend what is said of each field.
web-print = Print
