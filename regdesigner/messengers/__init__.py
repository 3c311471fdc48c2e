"""Those who bring letters to other bodies: by e-mail and by signed messages over HTTP."""
