import { testCheck } from './check-tester'
import { noTemplateLeft } from './no-template-left'

testCheck(noTemplateLeft)
