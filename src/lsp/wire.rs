//! The frames of the language server protocol over a stream, and the messages in them.
//!
//! Nothing that arrives ends the server: a frame that is not JSON, or JSON that is no message, is
//! answered with an error. That is why the transport is our own (`lsp-server` stops at the first such
//! message), and why addresses are text (the type in `lsp-types` refuses spaces).

use std::io::{self, BufRead, Read, Write};

use serde_json::{Value, json};

/// What arrived.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Message {
    /// A question that needs an answer.
    Request {
        /// The id, to be repeated in the answer.
        id: Value,
        /// The name of the method.
        method: String,
        /// Its parameters.
        params: Value,
    },
    /// Something the server should know.
    Notification {
        /// The name of the method.
        method: String,
        /// Its parameters.
        params: Value,
    },
    /// An answer to a question of the server.
    Response,
    /// Not a message.
    Unread(Code),
}

/// The length of the longest message that is read, in bytes; a longer one is skipped.
const LONGEST: u64 = 64 * 1024 * 1024;

/// The length of the longest header line, in bytes.
const HEADER: u64 = 4096;

/// The error codes of the protocol.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Code {
    /// The message is not JSON.
    Parse = -32700,
    /// JSON that is not a message, or one that is not allowed now.
    Request = -32600,
    /// The method is unknown.
    Method = -32601,
    /// The parameters are not those of the method.
    Params = -32602,
    /// Something in the server failed.
    Internal = -32603,
    /// The server is not initialized yet.
    NotInitialized = -32002,
}

/// Reads the next message; `None` at the end of the stream.
pub(super) fn read(stream: &mut impl BufRead) -> io::Result<Option<Message>> {
    let mut length = None;
    loop {
        let mut line = Vec::new();
        if Read::take(&mut *stream, HEADER).read_until(b'\n', &mut line)? == 0 {
            return Ok(None);
        }
        let line = String::from_utf8_lossy(&line);
        let line = line.trim();
        if line.is_empty() {
            if length.is_some() {
                break;
            }
            continue;
        }
        if let Some((name, value)) = line.split_once(':')
            && name.trim().eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse::<u64>().ok();
        }
    }
    let length = length.unwrap_or(0);
    let mut body = Read::take(&mut *stream, length);
    if length > LONGEST {
        io::copy(&mut body, &mut io::sink())?;
        return Ok(Some(Message::Unread(Code::Request)));
    }
    // The memory grows with what arrives, whatever length was announced.
    let mut bytes = Vec::new();
    let count = body.read_to_end(&mut bytes)?;
    Ok((count as u64 == length).then(|| message(&bytes)))
}

/// The message in a frame.
pub(super) fn message(body: &[u8]) -> Message {
    let Ok(value) = serde_json::from_slice(body) else { return Message::Unread(Code::Parse) };
    let Value::Object(mut fields) = value else { return Message::Unread(Code::Request) };
    let id = fields.remove("id").filter(|id| !id.is_null());
    let params = fields.remove("params").unwrap_or_default();
    match (id, fields.remove("method")) {
        (Some(id), Some(Value::String(method))) => Message::Request { id, method, params },
        (None, Some(Value::String(method))) => Message::Notification { method, params },
        (_, None) if fields.contains_key("result") || fields.contains_key("error") => {
            Message::Response
        }
        _ => Message::Unread(Code::Request),
    }
}

/// Writes a message.
pub(super) fn write(stream: &mut impl Write, message: &Value) -> io::Result<()> {
    let body = message.to_string();
    write!(stream, "Content-Length: {}\r\n\r\n{body}", body.len())?;
    stream.flush()
}

/// The answer to a request.
pub(super) fn answer(id: &Value, result: Result<Value, (Code, String)>) -> Value {
    match result {
        Ok(result) => json!({"jsonrpc": "2.0", "id": id, "result": result}),
        Err((code, message)) => {
            json!({"jsonrpc": "2.0", "id": id, "error": {"code": code as i32, "message": message}})
        }
    }
}

/// A request to the editor.
pub(super) fn request(id: &str, method: &str, params: &Value) -> Value {
    json!({"jsonrpc": "2.0", "id": id, "method": method, "params": params})
}

/// A notification to the editor.
pub(super) fn notification(method: &str, params: &Value) -> Value {
    json!({"jsonrpc": "2.0", "method": method, "params": params})
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_are_read_one_after_another() {
        let one = r#"{"jsonrpc":"2.0","id":1,"method":"shutdown"}"#;
        let text = format!(
            "Content-Length: {}\r\nContent-Type: x\r\n\r\n{one}content-length: 3\n\n{{x}}\
             Content-Length: 2\r\n\r\n{{}}Content-Length: 18446744073709551615\r\n\r\nend",
            one.len()
        );
        let mut stream = text.as_bytes();
        let mut next = || read(&mut stream).expect("a stream");
        let request =
            Message::Request { id: 1.into(), method: "shutdown".to_owned(), params: Value::Null };
        assert_eq!(next(), Some(request));
        assert_eq!(next(), Some(Message::Unread(Code::Parse)));
        assert_eq!(next(), Some(Message::Unread(Code::Request)));
        assert_eq!(next(), Some(Message::Unread(Code::Request)));
        assert_eq!(next(), None);
    }
}
