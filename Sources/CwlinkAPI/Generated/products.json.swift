// swift-format-ignore-file
// Generated from cwlink/v1/products.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

extension Product {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("id", self.id)
      object.put("displayName", self.displayName)
      object.put("catalogIdentifier", self.catalogIdentifier)
      object.put("catalogItemId", self.catalogItemID)
      object.put("catalogDescription", self.catalogDescription)
      object.put("creationPolicy", self.creationPolicy)
      object.put("changePolicy", self.changePolicy)
      object.put("countBasis", self.countBasis)
      try object.put("createTime", self.createTime)
      try object.put("updateTime", self.updateTime)
      object.put("etag", self.etag)
      object.put("sourcePrecedence", self.sourcePrecedence)
      object.put("rounding", self.rounding)
      object.put("percentile", self.percentile)
      object.put("effectiveDatePolicy", self.effectiveDatePolicy)
      object.put("effectiveDay", self.effectiveDay)
      object.put("prorationPolicy", self.prorationPolicy)
      object.put("costPolicy", self.costPolicy)
      object.put("lateCorrections", self.lateCorrections)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "id": self.id = try field.text()
        case "displayName", "display_name": self.displayName = try field.text()
        case "catalogIdentifier", "catalog_identifier": self.catalogIdentifier = try field.text()
        case "catalogItemId", "catalog_item_id": self.catalogItemID = try field.int64()
        case "catalogDescription", "catalog_description": self.catalogDescription = try field.text()
        case "creationPolicy", "creation_policy": self.creationPolicy = try field.choice()
        case "changePolicy", "change_policy": self.changePolicy = try field.choice()
        case "countBasis", "count_basis": self.countBasis = try field.choice()
        case "createTime", "create_time": self.createTime = try field.message()
        case "updateTime", "update_time": self.updateTime = try field.message()
        case "etag": self.etag = try field.text()
        case "sourcePrecedence", "source_precedence": self.sourcePrecedence = try field.texts()
        case "rounding": self.rounding = try field.choice()
        case "percentile": self.percentile = try field.int32()
        case "effectiveDatePolicy", "effective_date_policy": self.effectiveDatePolicy = try field.choice()
        case "effectiveDay", "effective_day": self.effectiveDay = try field.int32()
        case "prorationPolicy", "proration_policy": self.prorationPolicy = try field.choice()
        case "costPolicy", "cost_policy": self.costPolicy = try field.choice()
        case "lateCorrections", "late_corrections": self.lateCorrections = try field.choice()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListProductsRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("pageSize", self.pageSize)
      object.put("pageToken", self.pageToken)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "pageSize", "page_size": self.pageSize = try field.int32()
        case "pageToken", "page_token": self.pageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListProductsResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("products", self.products)
      object.put("nextPageToken", self.nextPageToken)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "products": self.products = try field.messages()
        case "nextPageToken", "next_page_token": self.nextPageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension GetProductRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("productId", self.productID)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "productId", "product_id": self.productID = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension CreateProductRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("product", self.product)
      object.put("requestId", self.requestID)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "product": self.product = try field.message()
        case "requestId", "request_id": self.requestID = try field.text()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension UpdateProductRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("product", self.product)
      try object.put("updateMask", self.updateMask)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "product": self.product = try field.message()
        case "updateMask", "update_mask": self.updateMask = try field.message()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension DeleteProductRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("productId", self.productID)
      object.put("etag", self.etag)
      object.put("validateOnly", self.validateOnly)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "productId", "product_id": self.productID = try field.text()
        case "etag": self.etag = try field.text()
        case "validateOnly", "validate_only": self.validateOnly = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListCatalogItemsRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("query", self.query)
      object.put("pageSize", self.pageSize)
      object.put("pageToken", self.pageToken)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "query": self.query = try field.text()
        case "pageSize", "page_size": self.pageSize = try field.int32()
        case "pageToken", "page_token": self.pageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListCatalogItemsResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("catalogItems", self.catalogItems)
      object.put("nextPageToken", self.nextPageToken)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "catalogItems", "catalog_items": self.catalogItems = try field.messages()
        case "nextPageToken", "next_page_token": self.nextPageToken = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension CatalogItem {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("id", self.id)
      object.put("identifier", self.identifier)
      object.put("description", self.description)
      object.put("productClass", self.productClass)
      object.put("price", self.price)
      object.put("inactive", self.inactive)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "id": self.id = try field.int64()
        case "identifier": self.identifier = try field.text()
        case "description": self.description = try field.text()
        case "productClass", "product_class": self.productClass = try field.choice()
        case "price": self.price = try field.text()
        case "inactive": self.inactive = try field.bool()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

