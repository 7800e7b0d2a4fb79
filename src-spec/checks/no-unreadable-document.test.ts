import { testCheck } from './check-tester'
import { noUnreadableDocument } from './no-unreadable-document'

testCheck(noUnreadableDocument)
