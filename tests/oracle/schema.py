# SPDX-License-Identifier: MIT
"""The part of JSON Schema 2020-12 that the published schemas use; another keyword is an error, not a pass."""

import json
import re

NOTES = {"$schema", "$id", "$comment", "$defs", "title", "description"}
TYPES = {
    "object": lambda v: isinstance(v, dict),
    "array": lambda v: isinstance(v, list),
    "string": lambda v: isinstance(v, str),
    "integer": lambda v: isinstance(v, int) and not isinstance(v, bool),
    "number": lambda v: isinstance(v, (int, float)) and not isinstance(v, bool),
    "boolean": lambda v: isinstance(v, bool),
    "null": lambda v: v is None,
}


class Schema:
    def __init__(self, folder, name):
        self.folder, self.document = folder, json.loads((folder / name).read_text(encoding="utf-8"))

    def faults(self, value, schema=None, path=""):
        """Where the value breaks the schema."""
        schema = self.document if schema is None else schema
        if schema is True:
            return []
        found = []
        for keyword, wanted in schema.items():
            if keyword not in NOTES:
                check = getattr(self, "check_" + keyword.removeprefix("$"), None)
                if check is None:
                    raise NotImplementedError(keyword)
                found += check(value, wanted, path, schema)
        return found

    def check_ref(self, value, target, path, _):
        if not target.startswith("#/"):
            return Schema(self.folder, target).faults(value, path=path)
        schema = self.document
        for step in target[2:].split("/"):
            schema = schema[step]
        return self.faults(value, schema, path)

    def check_type(self, value, names, path, _):
        names = [names] if isinstance(names, str) else names
        return [] if any(TYPES[name](value) for name in names) else [f"{path} is no {' or '.join(names)}"]

    def check_const(self, value, wanted, path, _):
        return [] if value == wanted and type(value) is type(wanted) else [f"{path} is not {wanted}"]

    def check_enum(self, value, wanted, path, _):
        return [] if value in wanted else [f"{path} is none of {wanted}"]

    def check_pattern(self, value, pattern, path, _):
        return [f"{path} does not match {pattern}"] if isinstance(value, str) and not re.search(pattern, value) else []

    def check_minimum(self, value, least, path, _):
        return [f"{path} is below {least}"] if isinstance(value, int) and value < least else []

    def check_maximum(self, value, most, path, _):
        return [f"{path} is above {most}"] if isinstance(value, int) and value > most else []

    def check_required(self, value, names, path, _):
        return [f"{path}/{name} is missing" for name in names if isinstance(value, dict) and name not in value]

    def check_properties(self, value, properties, path, _):
        present = [name for name in properties if isinstance(value, dict) and name in value]
        return [fault for name in present for fault in self.faults(value[name], properties[name], f"{path}/{name}")]

    def check_additionalProperties(self, value, allowed, path, schema):
        if allowed is not False:
            raise NotImplementedError("additionalProperties other than false")
        names = value if isinstance(value, dict) else ()
        return [f"{path}/{name} is not known" for name in names if name not in schema["properties"]]

    def check_items(self, value, schema, path, _):
        items = enumerate(value) if isinstance(value, list) else ()
        return [fault for at, item in items for fault in self.faults(item, schema, f"{path}/{at}")]

    def check_uniqueItems(self, value, wanted, path, _):
        texts = [json.dumps(item) for item in value] if isinstance(value, list) else []
        return [f"{path} has an item twice"] if wanted and len(set(texts)) < len(texts) else []

    def check_anyOf(self, value, schemas, path, _):
        return [] if any(not self.faults(value, schema, path) for schema in schemas) else [f"{path} fits none"]
